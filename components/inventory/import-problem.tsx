import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/core/result";

/** Why nothing was read or written; each field's own reason beside the first sentence. */
export function ImportProblem({ problem }: { problem: Problem }) {
  const reasons = Object.values(problem.details.fields ?? {}).flat();
  return (
    <Notice tone="stop" role="alert" title={reasons.length > 0 ? undefined : problem.message}>
      {reasons.join(" ")}
    </Notice>
  );
}
