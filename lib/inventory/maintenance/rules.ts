interface Gated {
  is_mandatory?: boolean;
  next_due_on?: string | null;
}

/** A mandatory plan names its first day: without one, what was never inspected would be due for nothing and pass the gate for ever. */
export const closesGate = ({ is_mandatory: isMandatory, next_due_on: first }: Gated) => !isMandatory || Boolean(first);
