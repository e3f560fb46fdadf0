import { expect, it } from "vitest";
import { possibleParents } from "@/components/inventory/possible-parents";

it("leaves out the branch itself and all that hangs below it", () => {
  const branches = [
    { id: "leaf", parent_id: "branch" },
    { id: "root", parent_id: null },
    { id: "branch", parent_id: "root" },
    { id: "other", parent_id: null },
  ];
  expect(possibleParents(branches, "branch").map(({ id }) => id)).toEqual(["root", "other"]);
});
