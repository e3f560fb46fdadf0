"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import type { Option } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { Notice } from "@/components/ui/notice";
import { Popover } from "@/components/ui/popover";
import { useToast } from "@/components/ui/toast";
import { setTaskStatusAction, undoTaskChangesAction } from "@/lib/tasks/actions";
import type { Step } from "@/lib/tasks/rules";
import type { Task } from "@/lib/tasks/schema";

type StepTask = Pick<Task, "id" | "number" | "version" | "assignee">;

interface TaskStepsProps {
  task: StepTask;
  /** Steps that this person may take, the next one first. */
  steps: readonly Pick<Step, "from" | "to" | "needs">[];
  people: readonly Option[];
}

/** What can follow the status of a task now. What must be said with a step is asked for beside its button. */
export function TaskSteps({ task, steps, people }: TaskStepsProps) {
  return steps.map((step, index) =>
    step.needs ? (
      <AskedStep key={`${step.from}_${step.to}`} task={task} step={step} people={people} isFirst={index === 0} />
    ) : (
      <StepForm key={`${step.from}_${step.to}`} task={task} step={step} isFirst={index === 0} />
    ),
  );
}

/** What the link of a letter offers; the link itself changes nothing, for mail programs follow links by themselves. */
export function TakeOffer({ task, steps }: Omit<TaskStepsProps, "people">) {
  const t = useTranslations("task.steps");
  const step = steps.find(({ to, needs }) => to === "in_progress" && !needs);
  if (!step) return null;
  return (
    <div className="px-6 pb-4">
      <Notice title={t("offer_title", { number: task.number })} actions={<StepForm task={task} step={step} isFirst />}>
        {t("offer_text")}
      </Notice>
    </div>
  );
}

type StepProps = { task: StepTask; step: TaskStepsProps["steps"][number]; isFirst: boolean };

/** Says what became of the task, and offers to take it back. */
function useDone(number: number) {
  const status = useTranslations("tasks.status");
  const t = useTranslations("task.steps");
  const toast = useToast();
  const { run } = useAction(undoTaskChangesAction);
  return (done: { status: Task["status"]; change_id: string }) =>
    toast({
      text: t("done", { number, status: status(done.status) }),
      undo: () => run({ change_id: done.change_id }, undefined, (problem) => toast({ text: problem.message })),
    });
}

function StepFields({ task, step }: Pick<StepProps, "task" | "step">) {
  return (
    <>
      <HiddenField name="id" value={task.id} />
      <HiddenField name="status" value={step.to} />
    </>
  );
}

function StepForm({ task, step, isFirst }: StepProps) {
  const t = useTranslations("task.steps");
  const done = useDone(task.number);
  return (
    <ActionForm action={setTaskStatusAction} onDone={done}>
      <StepFields task={task} step={step} />
      <SubmitButton look={isFirst ? "primary" : "default"}>{t(`${step.from}_${step.to}` as "created_assigned")}</SubmitButton>
    </ActionForm>
  );
}

function AskedStep({ task, step, people, isFirst }: StepProps & Pick<TaskStepsProps, "people">) {
  const t = useTranslations("task.steps");
  const done = useDone(task.number);
  const verb = t(`${step.from}_${step.to}` as "created_assigned");
  return (
    <Popover trigger={verb} label={verb} align="end" className="pad ask" triggerProps={{ className: isFirst ? "btn primary" : "btn" }}>
      <ActionForm action={setTaskStatusAction} onDone={done} label={verb} className="ask-form">
        <StepFields task={task} step={step} />
        {step.needs === "assignee" ? (
          <ComboField name="assignee_id" label={t("assignee")} required options={people} defaultValue={task.assignee?.id} />
        ) : (
          <TextAreaField name="reason" label={t("reason")} required rows={3} maxLength={1000} />
        )}
        <SubmitButton>{verb}</SubmitButton>
      </ActionForm>
    </Popover>
  );
}
