import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** The files of swagger-ui-dist that the page needs, and nothing else of its folder. */
const assets: Record<string, string> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
};

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>API · Flytower</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

const start = `SwaggerUIBundle({ url: "/api/v1/openapi.json", dom_id: "#docs", deepLinking: true, validatorUrl: null, tryItOutEnabled: true });`;

// Swagger UI writes style attributes; its scripts are files of our own origin.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function answer(body: BodyInit, type: string): Response {
  return new Response(body, {
    headers: { "Content-Type": type, "Cache-Control": "public, max-age=3600", "Content-Security-Policy": policy },
  });
}

/** The API document, to read and to try, all of it from here. */
export async function serveApiDocs(file: string | undefined): Promise<Response> {
  if (!file) return answer(page, "text/html; charset=utf-8");
  if (file === "start.js") return answer(start, "text/javascript; charset=utf-8");
  const type = assets[file];
  if (!type) return new Response(null, { status: 404 });
  const content = await readFile(path.join(process.cwd(), "node_modules/swagger-ui-dist", file));
  return answer(new Uint8Array(content), type);
}
