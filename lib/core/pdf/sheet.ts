export interface SheetColumn {
  header: string;
  /** Share of the width beside the other columns. */
  share: number;
  numeric?: boolean;
}

/** One A4 document, all of it in words: the module says what, this draws how. */
export interface Sheet {
  language: string;
  house: string;
  title: string;
  facts: readonly { term: string; value: string }[];
  columns: readonly SheetColumn[];
  rows: readonly (readonly string[])[];
  /** Below the table: what it comes to. */
  total: string;
  signatures: readonly string[];
  /** Under the lines of each signature: what is written on them. */
  signHints: readonly [position: string, signature: string, name: string];
  /** In the foot: which edition this is and when it was printed. */
  edition: string;
  /** Opens the current edition. */
  address: string;
  /** "page 1 of 2". */
  pageWords(page: number, pages: number): string;
}
