import type { MovementType } from "@/components/inventory/move-choice";

/** From where to where; `several` where the lines of an act do not agree. */
export const wayOf = (from: string | null, to: string | null, several: string): string => [from, to].filter(Boolean).join(" → ") || several;

export type ActTitle = `titles.${MovementType}`;

/** Key of the title of an act of this type. */
export const actTitle = (type: MovementType): ActTitle => `titles.${type}`;
