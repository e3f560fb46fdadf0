import { Archive, Package, Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { candidatePlace } from "@/components/inventory/scan-candidates";
import type { Candidate } from "@/lib/inventory/scan/schema";

const icons = { item: <Archive />, kit: <Package />, place: <Warehouse /> };

/** Everything that one code belongs to, to choose from. */
export function CandidateList({ candidates }: { candidates: readonly Candidate[] }) {
  const t = useTranslations("scan.found");
  return (
    <ul className="scan-choices">
      {candidates.map((candidate) => (
        <li key={candidate.id}>
          <Link href={candidatePlace(candidate)}>
            {icons[candidate.kind]}
            <span className="grow">
              <b>{candidate.name}</b> <span className="code">{candidate.number}</span>
            </span>
            <span className="t-12 i3">{t(`kinds.${candidate.kind}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
