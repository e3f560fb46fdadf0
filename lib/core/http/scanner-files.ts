import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** The code reader for browsers that have none of their own, from our own origin; named by zxing-wasm. */
export async function serveScannerFile(file: string): Promise<Response> {
  if (file !== "zxing_reader.wasm") return new Response(null, { status: 404 });
  const content = await readFile(path.join(process.cwd(), "node_modules/zxing-wasm/dist/reader", file));
  return new Response(new Uint8Array(content), {
    headers: { "Content-Type": "application/wasm", "Cache-Control": "public, max-age=86400" },
  });
}
