import { useTranslations } from "next-intl";
import { StepForm } from "@/components/tasks/step-form";
import type { TaskCardData } from "@/components/tasks/task-card-data";
import type { TaskSources } from "@/components/tasks/task-filters";

interface MovePanelProps {
  card: TaskCardData;
  people: TaskSources["people"];
  back: string;
}

/** The form of a step as a part of the page: what a press on a card opens where there is no JavaScript. */
export function MovePanel({ card, people, back }: MovePanelProps) {
  const t = useTranslations("task-board.step");
  return (
    <section className="page move-panel" aria-labelledby="move-panel">
      <h2 id="move-panel" className="t-20">
        {t("title", { number: card.number })}
      </h2>
      <p className="t-14 i2">{card.title}</p>
      <StepForm card={card} people={people} back={back} />
    </section>
  );
}
