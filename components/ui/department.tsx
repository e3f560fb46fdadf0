import { classes } from "@/components/ui/classes";
import { gelClass } from "@/components/ui/gel";

interface DepartmentProps {
  gel: string | null | undefined;
  code: string;
  title: string;
  /** Shows the name after the code; else the name is only spoken and in the tooltip. */
  named?: boolean;
}

export function Department({ gel, code, title, named }: DepartmentProps) {
  return (
    <span className={classes("dep", gelClass(gel))} title={named ? undefined : title}>
      <i />
      <b aria-hidden="true">{code}</b>
      <span className={named ? "i2" : "sr-only"}>{title}</span>
    </span>
  );
}
