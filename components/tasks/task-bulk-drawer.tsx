"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useMemo, useRef, useState } from "react";
import { ComboField } from "@/components/form/combo-field";
import { DateField } from "@/components/form/date-field";
import { FormContext } from "@/components/form/form-context";
import { FormProblem } from "@/components/form/form-problem";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import type { TaskBulkOrder, TaskBulkVerb } from "@/components/tasks/task-bulk-desk";
import type { TaskSources } from "@/components/tasks/task-filters";
import { useTaskUndo } from "@/components/tasks/task-undo";
import { Button } from "@/components/ui/button";
import { Drawer, DrawerBody } from "@/components/ui/drawer";
import { Notice } from "@/components/ui/notice";
import { useStepFocus } from "@/components/ui/step-focus";
import { useToast } from "@/components/ui/toast";
import { editTasksAction } from "@/lib/tasks/overview/actions";
import { taskPriorities, taskStatuses } from "@/lib/tasks/constants";
import type { EditedTasks } from "@/lib/tasks/schema";

interface TaskBulkDrawerProps extends TaskBulkOrder {
  sources: TaskSources;
  onClose: () => void;
}

const none = "none";

/** What the form asks for, as the operation takes it. */
function orderOf(verb: TaskBulkVerb, form: FormData): object {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value !== "" && value !== none ? value : null;
  };
  const more = verb === "status" && text("assignee_id") ? { assignee_id: text("assignee_id") } : {};
  return { changes: { [verb]: text(verb), ...more }, reason: text("reason") };
}

/** One change for many tasks; what may not be changed is named with its reason, the rest is done and can be taken back. */
export function TaskBulkDrawer({ verb, target, count, sources, onClose }: TaskBulkDrawerProps) {
  const t = useTranslations("task-board.bulk");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const undo = useTaskUndo();
  const { run, pending, result } = useAction(editTasksAction);
  const [left, setLeft] = useState<EditedTasks["refused"] | null>(null);
  const problem = result && !result.ok ? result.error : null;
  const state = useMemo(() => ({ id, pending, errors: problem?.details.fields ?? {} }), [id, pending, problem]);

  function finish({ changed, refused, change_id }: EditedTasks) {
    if (changed > 0) toast({ text: t("done", { count: changed }), undo: () => undo(change_id) });
    else if (refused.length === 0) toast({ text: t("nothing") });
    if (refused.length > 0) setLeft(refused);
    else onClose();
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!pending) run({ selection: target, ...orderOf(verb, new FormData(event.currentTarget)) }, finish);
  }
  return (
    <Drawer open onClose={onClose} title={t("title", { count })}>
      {left ? (
        <Refused tasks={left} onClose={onClose} />
      ) : (
        <FormContext value={state}>
          <form ref={form} className="drawer-form" onSubmit={submit} noValidate>
            <DrawerBody>
              {problem ? <FormProblem problem={problem} formId={id} form={form} onReset={() => undefined} /> : null}
              <BulkField verb={verb} sources={sources} />
            </DrawerBody>
            <footer>
              <Button onClick={onClose}>{t("cancel")}</Button>
              <SubmitButton busyText={t("saving")}>{t("save")}</SubmitButton>
            </footer>
          </form>
        </FormContext>
      )}
    </Drawer>
  );
}

function BulkField({ verb, sources }: Pick<TaskBulkDrawerProps, "verb" | "sources">) {
  const t = useTranslations("task-board");
  const words = useTranslations("tasks");
  const label = t(`bulk.new.${verb}`);
  const people = sources.people.map((person) => ({ value: person.id, label: person.name }));
  if (verb === "deadline") return <DateField name="deadline" label={label} hint={t("bulk.deadline_hint")} />;
  if (verb === "assignee_id")
    return <ComboField name="assignee_id" label={label} options={[{ value: none, label: t("bulk.no_assignee") }, ...people]} />;
  if (verb === "department_id") {
    const houses = sources.departments.map((house) => ({ value: house.id, label: house.name }));
    return <SelectField name="department_id" label={label} options={[...houses, { value: none, label: t("bulk.no_department") }]} />;
  }
  if (verb === "priority")
    return (
      <SelectField name="priority" label={label} options={taskPriorities.map((value) => ({ value, label: words(`priority.${value}`) }))} />
    );
  return (
    <>
      <SelectField name="status" label={label} options={taskStatuses.map((value) => ({ value, label: words(`status.${value}`) }))} />
      <ComboField name="assignee_id" label={t("step.assignee_id")} options={people} empty={t("step.nobody")} />
      <TextAreaField name="reason" label={t("step.reason")} hint={t("step.reason_hint")} rows={3} />
    </>
  );
}

function Refused({ tasks, onClose }: { tasks: EditedTasks["refused"]; onClose: () => void }) {
  const t = useTranslations("task-board.bulk");
  const reasons = useTranslations("tasks.errors");
  const step = useRef<HTMLDivElement>(null);
  useStepFocus(step);
  return (
    <div ref={step} className="drawer-form">
      <DrawerBody>
        <Notice tone="warn" role="status" title={t("refused", { count: tasks.length })} />
        <ul className="refused">
          {tasks.map(({ id, number, title, reason }) => (
            <li key={id}>
              <span className="code">{number}</span>
              <span>
                <b className="bb">{title}</b>
                <br />
                {reasons(reason.replace(/^tasks\./, "") as "only_planner")}
              </span>
            </li>
          ))}
        </ul>
      </DrawerBody>
      <footer>
        <Button onClick={onClose} data-autofocus="">
          {t("close")}
        </Button>
      </footer>
    </div>
  );
}
