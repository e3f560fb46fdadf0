import { FailureState } from "@/components/layout/failure-state";
import { askedPath } from "@/lib/core/adapters/page";

/** Also of a list whose address asks for what it does not know: it opens without. */
export default async function NotFound() {
  const [path, conditions] = (await askedPath()).split("?");
  return <FailureState kind="not_found" barePath={conditions ? path : undefined} />;
}
