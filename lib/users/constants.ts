import type { SystemRole } from "@/lib/core/access";

/** The departments that a new theatre starts with (spec/product.md), with their gels and two-letter codes (design, Gels). */
export const startingDepartments = [
  { code: "light", color: "straw", ru: ["Осветительный цех", "СВ"], en: ["Lighting", "LX"] },
  { code: "sound", color: "congo", ru: ["Звуковой цех", "ЗВ"], en: ["Sound", "SN"] },
  { code: "machinery", color: "moss", ru: ["Машинно-декорационный цех", "МД"], en: ["Machinery and sets", "MS"] },
  { code: "costume", color: "rose", ru: ["Костюмерно-реквизиторский цех", "КР"], en: ["Costume and props", "CP"] },
  { code: "makeup", color: "lavender", ru: ["Гримёрный цех", "ГР"], en: ["Make-up and wigs", "MU"] },
  { code: "video", color: "peacock", ru: ["Видеоцех", "ВД"], en: ["Video", "VD"] },
] as const;

export const startingRoleNames: Record<SystemRole, { ru: string; en: string }> = {
  admin: { ru: "Администратор", en: "Administrator" },
  technical_director: { ru: "Технический директор", en: "Technical director" },
  assistant_director: { ru: "Помощник режиссёра", en: "Assistant director" },
  department_head: { ru: "Заведующий цехом", en: "Department head" },
  department_staff: { ru: "Сотрудник цеха", en: "Department staff" },
  actor: { ru: "Артист", en: "Actor" },
};

/** Swatch book of the design: every colour of a department, type, tag or category is the name of one of these. */
export const gels = [
  "straw",
  "amber",
  "rust",
  "rose",
  "magenta",
  "lavender",
  "congo",
  "steel",
  "peacock",
  "fern",
  "moss",
  "frost",
] as const;

export const passwordLength = { min: 10, max: 200 } as const;
export const invitationDays = 7;
export const resetMinutes = 60;

/** Requests a minute that a personal token may be given. */
export const tokenRateLimit = { min: 1, max: 10_000 } as const;
