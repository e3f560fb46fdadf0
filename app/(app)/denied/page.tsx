import { forbidden } from "next/navigation";

/** Where the gate sends who may not enter an area: the answer is 403 with the forbidden page, inside the shell. */
export default function DeniedPage(): never {
  forbidden();
}
