import { FailureState } from "@/components/layout/failure-state";

export default function Unauthorized() {
  return (
    <main id="main">
      <FailureState kind="unauthorized" />
    </main>
  );
}
