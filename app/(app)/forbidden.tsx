import { FailureState } from "@/components/layout/failure-state";

export default function Forbidden() {
  return <FailureState kind="forbidden" />;
}
