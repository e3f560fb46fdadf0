import { FailureState } from "@/components/layout/failure-state";

export default function Forbidden() {
  return (
    <main id="main">
      <FailureState kind="forbidden" />
    </main>
  );
}
