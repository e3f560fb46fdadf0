import { classes } from "@/components/ui/classes";

/** First letters of the first two words of a name. */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? "")
    .join("")
    .toUpperCase();
}

/** Initials of a person. `decorative` where the name is written beside it. */
export function Avatar({ name, size, decorative }: { name: string; size?: "sm" | "lg"; decorative?: boolean }) {
  const named = decorative ? ({ "aria-hidden": true } as const) : ({ role: "img", "aria-label": name, title: name } as const);
  return (
    <span className={classes("avatar", size)} {...named}>
      {initialsOf(name)}
    </span>
  );
}
