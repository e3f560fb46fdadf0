import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchItemsByCode, fetchKitsByCode, fetchPlacesByCode } from "@/lib/inventory/scan/rows";
import { meant, readingsOf } from "@/lib/inventory/scan/rules";
import { ResolveCodeInput, Scanned, type Candidate } from "@/lib/inventory/scan/schema";

const names = (candidate: Candidate) => [candidate.id, candidate.number, candidate.kind === "item" ? candidate.serial_number : null];

export const resolveCode = defineQuery({
  name: "inventory.resolveCode",
  permission: "inventory:read",
  summary: "What a scanned or typed code belongs to: an item, a kit, a place, several or nothing",
  input: ResolveCodeInput,
  output: Scanned,
  http: { method: "GET", path: "/inventory/scan" },
  async handler(ctx, input) {
    const readings = readingsOf(input.code);
    if (readings.length === 0) return { code: input.code, candidates: [] };
    const [items, kits, places] = await Promise.all([
      fetchItemsByCode(ctx, readings),
      fetchKitsByCode(ctx, readings),
      fetchPlacesByCode(ctx, readings),
    ]);
    return { code: input.code, candidates: meant<Candidate>(readings, [...items, ...kits, ...places], names) };
  },
});
