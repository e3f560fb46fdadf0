"use client";

import { createContext, use, useId, useSyncExternalStore } from "react";

export interface FormState {
  id: string;
  pending: boolean;
  errors: Record<string, string[]>;
}

export const FormContext = createContext<FormState | null>(null);

/** Id of a field's control: the error summary finds it by the same rule. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** Id and errors of a field by its name in the DTO; works outside an `ActionForm` too (filters). */
export function useField(name: string): { id: string; errors?: string[] } {
  const own = useId();
  const form = use(FormContext);
  return { id: fieldId(form?.id ?? own, name), errors: form?.errors[name] };
}

const never = () => () => undefined;

/** False on the server and in the first paint: a field then shows what works without JavaScript. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
