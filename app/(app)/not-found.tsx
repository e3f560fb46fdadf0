import { FailureState } from "@/components/layout/failure-state";

export default function NotFound() {
  return <FailureState kind="not_found" />;
}
