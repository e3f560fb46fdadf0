"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { Place } from "@/components/tasks/board-order";
import type { TaskCardData } from "@/components/tasks/task-card-data";
import type { TaskSources } from "@/components/tasks/task-filters";
import { Dialog } from "@/components/ui/dialog";
import type { Task } from "@/lib/tasks/schema";

const StepForm = dynamic(async () => (await import("@/components/tasks/step-form")).StepForm);

/** A task that waits for what must be said with its step. */
export interface AskedStep {
  card: TaskCardData;
  place?: Place;
}

interface StepDialogProps {
  asked: AskedStep | null;
  people: TaskSources["people"];
  onDone: (asked: AskedStep, task: Task & { change_id: string }) => void;
  onClose: () => void;
}

export function StepDialog({ asked, people, onDone, onClose }: StepDialogProps) {
  const t = useTranslations("task-board");
  const statusWord = useTranslations("tasks.status");
  const { card, place } = asked ?? {};
  const way = card && place ? `${statusWord(card.status)} → ${statusWord(place.status)}` : undefined;
  return (
    <Dialog
      open={asked !== null}
      onClose={onClose}
      title={card ? t("step.title", { number: card.number }) : ""}
      description={[card?.title, way].filter(Boolean).join(". ")}
    >
      {asked ? <StepForm {...asked} people={people} back="/tasks" onDone={(task) => onDone(asked, task)} onCancel={onClose} /> : null}
    </Dialog>
  );
}
