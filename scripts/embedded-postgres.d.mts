export interface EmbeddedPostgres {
  url: string;
  /** It ran already: an earlier parent had ended without stopping it. */
  adopted: boolean;
  stop: () => Promise<void>;
}

export function startPostgres(options: { dataDir: string; port?: number; durable?: boolean }): Promise<EmbeddedPostgres>;
