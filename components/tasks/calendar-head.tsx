import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { hrefWith, type Search } from "@/components/data-table/url";
import { stepOf, type Span } from "@/components/tasks/calendar-days";
import { ButtonLink } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";

interface CalendarHeadProps {
  search: Search;
  title: string;
  day: string;
  span: Span;
}

export function CalendarHead({ search, title, day, span }: CalendarHeadProps) {
  const t = useTranslations("task-board.calendar");
  const to = (changes: Record<string, string | null>) => hrefWith("/tasks", search, changes);
  const spans = (["month", "week"] as const).map((key) => ({
    key,
    label: t(key),
    pressed: key === span,
    href: to({ span: key === "month" ? null : key, day }),
  }));
  return (
    <div className="dues-head">
      <h2>{title}</h2>
      <ButtonLink icon look="quiet" href={to({ day: stepOf(day, span, -1) })} aria-label={t("earlier")} scroll={false} prefetch={false}>
        <ChevronLeft />
      </ButtonLink>
      <ButtonLink icon look="quiet" href={to({ day: stepOf(day, span, 1) })} aria-label={t("later")} scroll={false} prefetch={false}>
        <ChevronRight />
      </ButtonLink>
      <ButtonLink href={to({ day: null })} scroll={false} prefetch={false}>
        {t("today")}
      </ButtonLink>
      <span className="grow" />
      <Segmented label={t("span")} items={spans} />
    </div>
  );
}
