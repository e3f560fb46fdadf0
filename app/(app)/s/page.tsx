import { ScannedPage } from "@/app/(app)/s/scanned-page";

/** Where a scan anywhere leads: to what the code belongs to. */
export default async function ScanPage({ searchParams }: { searchParams: Promise<{ code?: string }> }) {
  return <ScannedPage code={(await searchParams).code ?? ""} />;
}
