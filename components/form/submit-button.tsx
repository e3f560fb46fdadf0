"use client";

import { type ComponentProps, use } from "react";
import { useFormStatus } from "react-dom";
import { FormContext } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";

/** Sends the form around it. `busyText` says what it is doing: «Сохраняем». */
export function SubmitButton({ look = "primary", ...rest }: ComponentProps<typeof Button>) {
  const status = useFormStatus();
  const form = use(FormContext);
  return <Button {...rest} look={look} type="submit" busy={form?.pending || status.pending} />;
}
