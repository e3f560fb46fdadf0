import { describe, expect, it } from "vitest";
import { checkArrows } from "./arrows";
import { parseSource } from "./source";

const targets = {
  "db/client.ts": "",
  "lib/registry.ts": `import "server-only";`,
  "lib/core/operation.ts": `import "server-only";`,
  "lib/core/locale.ts": "",
  "lib/core/adapters/page.ts": `import "server-only";`,
  "lib/core/adapters/action.ts": `import "server-only";`,
  "lib/users/schema.ts": "",
  "lib/users/rows.ts": `import "server-only";`,
  "lib/users/events.ts": "",
  "lib/users/commands/create-user.ts": `import "server-only";`,
  "lib/users/queries/get-user.ts": `import "server-only";`,
  "lib/inventory/schema.ts": "",
  "lib/inventory/events.ts": "",
  "lib/inventory/rules.ts": "",
  "lib/inventory/actions.ts": `"use server";`,
  "lib/inventory/operations.ts": `import "server-only";`,
  "lib/inventory/queries/list-items.ts": `import "server-only";`,
  "lib/inventory/commands/create-item.ts": `import "server-only";`,
  "components/ui/button.tsx": "",
  "components/inventory/item-form.tsx": "",
  "components/tasks/task-row.tsx": "",
  "app/page.tsx": "",
};

function messagesOf(file: string, text: string): string[] {
  const files = { ...targets, [file]: text };
  const sources = Object.entries(files).map(([name, content]) => parseSource(name, content));
  return checkArrows(sources, Object.keys(files)).map(({ message }) => message);
}

const importing = (target: string) => `import { x } from "@/${target.replace(/\.tsx?$/, "")}";`;

describe("an import along an arrow", () => {
  it.each([
    ["app/(app)/inventory/page.tsx", "lib/core/adapters/page.ts"],
    ["app/(app)/inventory/page.tsx", "lib/inventory/queries/list-items.ts"],
    ["app/(app)/inventory/page.tsx", "components/inventory/item-form.tsx"],
    ["app/api/v1/openapi.json/route.ts", "lib/registry.ts"],
    ["components/inventory/item-table.tsx", "components/ui/button.tsx"],
    ["components/inventory/item-table.tsx", "lib/inventory/actions.ts"],
    ["components/inventory/item-table.tsx", "lib/core/locale.ts"],
    ["components/inventory/item-table.tsx", "lib/users/schema.ts"],
    ["lib/inventory/commands/move-item.ts", "lib/users/commands/create-user.ts"],
    ["lib/inventory/queries/get-item.ts", "lib/users/queries/get-user.ts"],
    ["lib/inventory/actions.ts", "lib/core/adapters/action.ts"],
    ["lib/notifications/subscribers.ts", "lib/inventory/events.ts"],
    ["lib/registry.ts", "lib/inventory/operations.ts"],
    ["lib/core/audit.ts", "db/client.ts"],
    ["scripts/worker.ts", "lib/registry.ts"],
    ["tests/contract/http.test.ts", "lib/registry.ts"],
  ])("%s → %s passes", (file, target) => {
    expect(messagesOf(file, importing(target))).toEqual([]);
  });
});

describe("an import against the arrows", () => {
  it.each([
    ["lib/core/audit.ts", "lib/inventory/schema.ts"],
    ["lib/core/audit.ts", "lib/registry.ts"],
    ["lib/inventory/rows.ts", "components/ui/button.tsx"],
    ["lib/inventory/rows.ts", "app/page.tsx"],
    ["lib/inventory/rows.ts", "lib/inventory/actions.ts"],
    ["lib/inventory/rows.ts", "lib/registry.ts"],
    ["lib/inventory/rows.ts", "lib/core/adapters/page.ts"],
    ["lib/inventory/queries/get-item.ts", "lib/users/rows.ts"],
    ["lib/inventory/queries/get-item.ts", "lib/users/commands/create-user.ts"],
    ["lib/inventory/rules.ts", "lib/core/operation.ts"],
    ["lib/inventory/rules.ts", "db/client.ts"],
    ["lib/users/queries/get-user.ts", "lib/inventory/schema.ts"],
    ["db/columns.ts", "lib/core/locale.ts"],
    ["components/ui/card.tsx", "components/inventory/item-form.tsx"],
    ["components/ui/card.tsx", "lib/inventory/schema.ts"],
    ["components/inventory/item-table.tsx", "lib/core/operation.ts"],
    ["components/inventory/item-table.tsx", "lib/inventory/queries/list-items.ts"],
    ["components/inventory/item-table.tsx", "components/tasks/task-row.tsx"],
    ["components/tasks/task-list.tsx", "lib/inventory/rules.ts"],
    ["app/(app)/inventory/page.tsx", "lib/core/operation.ts"],
    ["app/(app)/inventory/page.tsx", "db/client.ts"],
    ["app/(app)/inventory/page.tsx", "lib/registry.ts"],
    ["middleware.ts", "db/client.ts"],
  ])("%s → %s is refused", (file, target) => {
    expect(messagesOf(file, importing(target))).toHaveLength(1);
  });

  it("is seen in a re-export, in a type and in import()", () => {
    expect(messagesOf("db/columns.ts", `export { x } from "@/lib/core/locale";`)).toHaveLength(1);
    expect(messagesOf("db/columns.ts", `import type { x } from "@/lib/core/locale";`)).toHaveLength(1);
    expect(messagesOf("db/columns.ts", `const x = () => import("@/lib/core/locale");`)).toHaveLength(1);
  });

  it("is climbing, or leads nowhere", () => {
    expect(messagesOf("lib/core/http/problem.ts", `import { x } from "../locale";`)[0]).toContain("climbing");
    expect(messagesOf("lib/core/audit.ts", `import { x } from "./nothing";`)[0]).toContain("does not exist");
  });
});

describe("packages of some rooms", () => {
  it.each([
    ["lib/inventory/rows.ts", "next/navigation"],
    ["lib/core/operation.ts", "next/headers"],
    ["components/ui/card.tsx", "next/headers"],
    ["components/ui/card.tsx", "drizzle-orm"],
    ["app/page.tsx", "drizzle-orm"],
    ["lib/inventory/rows.ts", "ioredis"],
  ])("%s may not import %s", (file, name) => {
    expect(messagesOf(file, `import { x } from "${name}";`)).toHaveLength(1);
  });

  it("leaves components the hooks of next/navigation, not its decisions", () => {
    expect(messagesOf("components/ui/card.tsx", `import { usePathname } from "next/navigation";`)).toEqual([]);
    expect(messagesOf("components/ui/card.tsx", `import { redirect } from "next/navigation";`)).toHaveLength(1);
  });
});
