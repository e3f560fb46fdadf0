import { describe, expect, it } from "vitest";
import { checkFileNames } from "./file-names";
import { parseSource } from "./source";

function messagesOf(file: string, text = ""): string[] {
  return checkFileNames([parseSource(file, text)]).map(({ message }) => message);
}

describe("names of the closed vocabulary", () => {
  it.each([
    ["lib/inventory/schema.ts", ""],
    ["lib/performances/passport/rules.ts", ""],
    ["lib/inventory/commands/create-item.ts", "export const createItem = 1;"],
    ["lib/performances/passport/queries/get-passport.ts", "export const getPassport = 1;"],
    ["lib/users/commands/sign-in.ts", "export const signIn = 1;"],
    ["db/schema/index.ts", ""],
    ["app/(app)/inventory/[id]/page.tsx", ""],
  ])("%s passes", (file, text) => {
    expect(messagesOf(file, text)).toEqual([]);
  });

  it.each([
    ["lib/inventory/service.ts", ""],
    ["lib/props/schema.ts", ""],
    ["lib/inventory/utils.ts", ""],
    ["lib/core/helpers/dates.ts", ""],
    ["components/ui/index.ts", ""],
    ["components/ui/Button.tsx", ""],
    ["lib/inventory/commands/upsert-item.ts", "export const upsertItem = 1;"],
    ["lib/inventory/commands/create.ts", "export const create = 1;"],
    ["lib/inventory/commands/create-item.ts", "export const createThing = 1;"],
    ["lib/inventory/commands/create-item.ts", "export const createItem = 1; export const other = 2;"],
    ["lib/inventory/queries/deep/list-items.ts", "export const listItems = 1;"],
    ["lib/inventory/rules.test.ts", ""],
  ])("%s with `%s` is refused", (file, text) => {
    expect(messagesOf(file, text)).not.toEqual([]);
  });
});
