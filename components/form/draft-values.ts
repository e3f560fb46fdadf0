export type DraftValues = Readonly<Record<string, string | boolean>>;

/** What a person typed into a form and did not send. */
export interface StoredDraft {
  at: string;
  /** Of the record when its form was drawn; null where there is no record yet. */
  version: string | null;
  values: DraftValues;
}

/** Fields that a person changed, and those that came with such a change: the others are the record's, and may be newer when it is opened again. */
export function changedValues(values: DraftValues, defaults: DraftValues): DraftValues {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== defaults[name]));
}

/** What is to be kept of a form; null where nothing in it differs from what it was drawn with. */
export function draftOf(form: { values: DraftValues; version: string | null }, defaults: DraftValues, at: string): StoredDraft | null {
  const values = changedValues(form.values, defaults);
  return Object.keys(values).length > 0 ? { at, version: form.version, values } : null;
}

/** Several people may use one device: each finds their own. */
export const draftKeyOf = (userId: string, form: string) => `${userId}:${form}`;
