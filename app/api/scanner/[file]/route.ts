import { serveScannerFile } from "@/lib/core/http/scanner-files";

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return serveScannerFile((await params).file);
}
