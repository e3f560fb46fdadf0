import type { ComponentProps } from "react";

/** A radio button of the board's tokens: the browser's own is grey, which Blackout does not know. */
export function Radio(props: Omit<ComponentProps<"input">, "type" | "className">) {
  return (
    <input
      {...props}
      type="radio"
      className="size-[16px] flex-none cursor-pointer appearance-none rounded-full border border-edge bg-surface checked:border-[5px] checked:border-accent disabled:cursor-default disabled:opacity-55 forced-colors:appearance-auto hand:size-[22px] hand:checked:border-[7px]"
    />
  );
}
