/** What the tabs of saved views say, beside their own names; `#` in `menu`, `saved`, `deleted` and `first_set` stands for the view's name. */
export const viewWordNames = [
  "menu",
  "save",
  "save_hint",
  "name",
  "share",
  "share_hint",
  "save_run",
  "saving",
  "saved",
  "replace",
  "left",
  "right",
  "delete",
  "delete_text",
  "delete_shared",
  "deleted",
  "keep",
  "first",
  "first_set",
  "not_first",
  "first_unset",
] as const;

export type ViewWords = Record<(typeof viewWordNames)[number], string>;
