import { createServer, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import postgres from "postgres";
import type { ListPlan, Statement } from "./floor-plan";

type Item = Record<string, unknown>;

/** The least that a server can do for a list: one path a plan, as JSON, or under /page as HTML. */
export function serveFloor(planFile: string, databaseUrl: string, poolSize: number): void {
  const plans = JSON.parse(readFileSync(planFile, "utf8")) as Record<string, ListPlan>;
  const asText = { to: 1082, from: [1082], serialize: String, parse: (value: string) => value };
  const sql = postgres(databaseUrl, {
    max: poolSize,
    onnotice: () => undefined,
    connection: { TimeZone: "UTC" },
    types: { date: asText },
  });
  const ask = ({ text, parameters }: Statement) => sql.unsafe(text, parameters as never[], { prepare: true }).values();

  const read = async (plan: ListPlan) => {
    const [rows, counted] = await Promise.all([ask(plan.rows), ask(plan.count)]);
    const items = rows.slice(0, plan.pageSize).map((row) => place(row, plan.places));
    return { items, total: Number(counted[0]?.[0]) };
  };

  const server = createServer((request, response) => {
    const [, kind = "", name = ""] = (request.url ?? "").split("/");
    const plan = plans[name];
    if (!plan) return void response.writeHead(404).end();
    void read(plan)
      .then(({ items, total }) =>
        kind === "page" ? sendPage(response, items, total) : sendJson(response, { items, ...plan.envelope, total }),
      )
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  // Whoever started it has ended: so does it.
  process.once("disconnect", () => process.exit());
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address ? address.port : 0);
  });
}

function place(row: readonly unknown[], places: ListPlan["places"]): Item {
  const item: Item = {};
  places.forEach((path, column) => {
    if (!path) return;
    const [first = "", second] = path;
    if (second === undefined) item[first] = row[column];
    else ((item[first] ??= {}) as Item)[second] = row[column];
  });
  if ((item.department as Item | undefined)?.id === null) item.department = null;
  return item;
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, items: Item[], total: number): void {
  const escape = (value: unknown) => ((value ?? "") as string).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const lines = items.map(({ id, department, inventory_number, name, category, stock, status, condition, quantity, unit }) => {
    const cells = [
      (department as Item | null)?.short_code,
      inventory_number,
      name,
      (category as Item).name,
      (stock as Item[])[0]?.location,
      status,
      condition,
      `${String(quantity)} ${String(unit)}`,
    ];
    return `<tr data-id="${escape(id)}">${cells.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`;
  });
  response
    .writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
    .end(`<!doctype html><title>Inventory</title><h1>${total}</h1><table>${lines.join("")}</table>`);
}
