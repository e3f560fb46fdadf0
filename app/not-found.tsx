import { FailureState } from "@/components/layout/failure-state";

export default function NotFound() {
  return (
    <main id="main">
      <FailureState kind="not_found" />
    </main>
  );
}
