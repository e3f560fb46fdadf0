"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { useAction } from "@/components/form/use-action";
import type { Problem } from "@/lib/core/result";

type Run<T> = ReturnType<typeof useAction<T>>["run"];

/** What the server answered, whatever it was. */
export function answerOf<T>(run: Run<T>, input: object): Promise<{ data?: T; problem?: Problem }> {
  return new Promise((resolve) =>
    run(
      input,
      (data) => resolve({ data }),
      (problem) => resolve({ problem }),
    ),
  );
}

const stale = ["VERSION_CONFLICT", "NOT_FOUND"];

/** Why something that was carried went back; where somebody else was first, the screen is read again. */
export function useRefusal() {
  const t = useTranslations("task-board.board");
  const router = useRouter();
  const [problem, setProblem] = useState<{ title: string; message: string } | null>(null);
  function refuse(title: string, { code, details, message }: Problem) {
    if (stale.includes(code)) router.refresh();
    const [said] = Object.values(details.fields ?? {}).flat();
    setProblem({ title, message: code === "VERSION_CONFLICT" ? t("conflict") : (said ?? message) });
  }
  return { problem, refuse, forget: () => setProblem(null) };
}
