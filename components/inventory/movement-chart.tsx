import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/components/inventory/format-item";
import { movementsHref } from "@/components/inventory/analytics-links";
import { Section } from "@/components/ui/section";
import { movementGroups } from "@/lib/inventory/analytics/rules";
import type { Analytics } from "@/lib/inventory/analytics/schema";

const groups = ["out", "back", "other"] as const;
const size = { width: 960, height: 220, left: 44, bottom: 26, top: 8 };

type Step = Analytics["movements"]["step"];

/** Under a bar: the day, or the month where a bar is one. */
function tickOf(from: string, step: Step, locale: string): string {
  const options: Intl.DateTimeFormatOptions = step === "month" ? { month: "short" } : { day: "numeric", month: "2-digit" };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(from));
}

/** Movements over time, drawn on the server; every part of a bar opens the movements that it counts. */
export function MovementChart({ movements }: Pick<Analytics, "movements">) {
  const t = useTranslations("analytics.movements");
  return (
    <Section title={t("title")} end={<Legend />}>
      <div className="chart-room">
        <Bars movements={movements} />
      </div>
    </Section>
  );
}

function Bars({ movements: { step, periods } }: Pick<Analytics, "movements">) {
  const t = useTranslations("analytics.movements");
  const locale = useLocale();
  const series = stack<(typeof periods)[number]>().keys(groups)([...periods]);
  const highest = Math.max(1, ...periods.map(({ out, back, other }) => out + back + other));
  const x = scaleBand(
    periods.map(({ from }) => from),
    [size.left, size.width],
  ).padding(0.22);
  const y = scaleLinear([0, highest], [size.height - size.bottom, size.top]).nice(4);
  const every = Math.ceil(periods.length / 14);
  const wordsOf = (group: (typeof groups)[number], period: (typeof periods)[number]) =>
    t("bar", {
      period:
        period.from === period.to ? formatDay(period.from, locale) : `${formatDay(period.from, locale)} – ${formatDay(period.to, locale)}`,
      group: t(group),
      count: period[group],
    });
  return (
    <svg className="chart" viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={t("chart")}>
      {y.ticks(4).map((tick) => (
        <g key={tick} aria-hidden="true">
          <line className="grid" x1={size.left} x2={size.width} y1={y(tick)} y2={y(tick)} />
          <text x={size.left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {series.map((parts) =>
        parts.map((part) =>
          part[1] > part[0] ? (
            <a
              key={part.data.from}
              href={movementsHref(part.data, { type: movementGroups[parts.key as (typeof groups)[number]] })}
              aria-label={wordsOf(parts.key as (typeof groups)[number], part.data)}
            >
              <rect
                className={`c-${parts.key}`}
                x={x(part.data.from)}
                width={x.bandwidth()}
                y={y(part[1])}
                height={Math.max(1, y(part[0]) - y(part[1]))}
              />
            </a>
          ) : null,
        ),
      )}
      {periods.map(({ from }, index) =>
        index % every === 0 ? (
          <text key={from} x={(x(from) ?? 0) + x.bandwidth() / 2} y={size.height - 8} textAnchor="middle" aria-hidden="true">
            {tickOf(from, step, locale)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

function Legend() {
  const t = useTranslations("analytics.movements");
  return (
    <ul className="legend" aria-label={t("legend")}>
      {groups.map((group) => (
        <li key={group}>
          <i className={`c-${group}`} />
          {t(group)}
        </li>
      ))}
    </ul>
  );
}
