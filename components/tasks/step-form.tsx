"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-field";
import { useHydrated } from "@/components/form/form-context";
import type { Place } from "@/components/tasks/board-order";
import type { TaskCardData } from "@/components/tasks/task-card-data";
import type { TaskSources } from "@/components/tasks/task-filters";
import { ButtonLink } from "@/components/ui/button";
import { moveTaskAction, setTaskStatusAction } from "@/lib/tasks/overview/actions";
import type { TaskStatus } from "@/lib/tasks/constants";
import { stepBetween } from "@/lib/tasks/rules";
import type { Task } from "@/lib/tasks/schema";

type ChangedTask = Task & { change_id: string };

interface StepFormProps {
  card: TaskCardData;
  people: TaskSources["people"];
  /** Where a drag has put it; else any step that this person may take is offered. */
  place?: Place;
  /** Where the form leads to when it is done, and where it is left for. */
  back: string;
  onDone?: (task: ChangedTask) => void;
  onCancel?: () => void;
}

/** A step of the status with what must be said with it: an assignee, or a reason. */
export function StepForm({ card, people, place, back, onDone, onCancel }: StepFormProps) {
  const t = useTranslations("task-board");
  const statusWord = useTranslations("tasks.status");
  const [chosen, setChosen] = useState<TaskStatus | undefined>(place?.status ?? card.steps?.[0]);
  if (!place && !card.steps?.length) return <p className="t-14 i2">{t("step.none", { status: statusWord(card.status) })}</p>;
  return (
    <ActionForm action={place?.after_id ? moveTaskAction : setTaskStatusAction} onDone={onDone} className="flex flex-col gap-4 pt-4">
      <HiddenField name="id" value={card.id} />
      <HiddenField name="version" value={card.version} />
      {onDone ? null : <HiddenField name="_next" value={back} />}
      {place ? (
        <PlaceFields place={place} />
      ) : (
        <SelectField
          name="status"
          label={t("step.to")}
          options={(card.steps ?? []).map((value) => ({ value, label: statusWord(value) }))}
          defaultValue={chosen}
          onChange={(event) => setChosen(event.target.value as TaskStatus)}
        />
      )}
      <SaidWithIt card={card} to={chosen} people={people} />
      <div className="verbs">
        <ButtonLink
          href={back}
          prefetch={false}
          scroll={false}
          onClick={(event) => {
            if (!onCancel) return;
            event.preventDefault();
            onCancel();
          }}
        >
          {t("step.cancel")}
        </ButtonLink>
        <SubmitButton busyText={t("step.saving")}>{t("step.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function PlaceFields({ place }: { place: Place }) {
  return (
    <>
      <HiddenField name="status" value={place.status} />
      {place.after_id ? <HiddenField name="after_id" value={place.after_id} /> : null}
    </>
  );
}

/** Only what the step asks for; before hydration both, for nobody knows yet which step it will be. */
function SaidWithIt({ card, to, people }: { card: TaskCardData; to: TaskStatus | undefined; people: TaskSources["people"] }) {
  const t = useTranslations("task-board.step");
  const hydrated = useHydrated();
  const needs = to && stepBetween(card.status, to)?.needs;
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {!hydrated || needs === "assignee" ? (
        <ComboField name="assignee_id" label={t("assignee_id")} options={options} empty={t("nobody")} />
      ) : null}
      {!hydrated || needs === "reason" ? (
        <TextAreaField name="reason" label={t("reason")} hint={hydrated ? undefined : t("reason_hint")} rows={3} />
      ) : null}
    </>
  );
}
