import { ScannedPage } from "@/app/(app)/s/scanned-page";

/** The address in the code of a label. */
export default async function LabelPage({ params }: { params: Promise<{ code: string }> }) {
  return <ScannedPage code={decodeURIComponent((await params).code)} />;
}
