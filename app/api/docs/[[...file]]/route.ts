import { serveApiDocs } from "@/lib/core/http/api-docs";

export async function GET(_request: Request, { params }: { params: Promise<{ file?: string[] }> }): Promise<Response> {
  return serveApiDocs((await params).file?.join("/"));
}
