import type { Transaction } from "@/db/client";
import { database } from "@/lib/core/database";

class Rollback extends Error {}

/**
 * A test in a transaction that is undone at its end: `it("…", rolledBack(async (tx) => { … }))`. What must be seen by another
 * connection (locks, sessions, tokens) is tested without it: every test file has a database of its own.
 */
export function rolledBack(test: (tx: Transaction) => Promise<void>): () => Promise<void> {
  return async () => {
    await database()
      .transaction(async (tx) => {
        await test(tx);
        throw new Rollback();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Rollback)) throw error;
      });
  };
}
