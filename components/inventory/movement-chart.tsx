import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { useLocale, useTranslations } from "next-intl";
import { movementsHref } from "@/components/inventory/analytics-links";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/core/civil-time";
import { movementGroups } from "@/lib/inventory/analytics/rules";
import type { Analytics } from "@/lib/inventory/analytics/schema";
import { regional } from "@/lib/core/locale";

const groups = ["out", "back", "other"] as const;
/** The bars are stretched to the room there is; words beside them keep their size. */
const size = { width: 1000, height: 100 };

type Period = Analytics["movements"]["periods"][number];
type Step = Analytics["movements"]["step"];

/** Under a bar: the day, or the month where a bar is one. */
function tickOf(from: string, step: Step, locale: string): string {
  const options: Intl.DateTimeFormatOptions = step === "month" ? { month: "short" } : { day: "numeric", month: "2-digit" };
  return new Intl.DateTimeFormat(regional(locale), { ...options, timeZone: "UTC" }).format(new Date(from));
}

/** Movements over time, drawn on the server; every part of a bar opens the movements that it counts. */
export function MovementChart({ movements }: Pick<Analytics, "movements">) {
  const t = useTranslations("analytics.movements");
  const { periods, step } = movements;
  const highest = Math.max(1, ...periods.map(({ out, back, other }) => out + back + other));
  const y = scaleLinear([0, highest], [size.height, 0]).nice(4);
  const ticks = y.ticks(4);
  return (
    <Section title={t("title")} end={<Legend />}>
      <div className="chart-frame">
        <div className="chart-axis" aria-hidden="true">
          {ticks.map((tick) => (
            <span key={tick} style={{ top: `${y(tick)}%` }}>
              {tick}
            </span>
          ))}
        </div>
        <div className="chart-room">
          <div className="chart-plot" style={{ ["--bars" as string]: periods.length }}>
            <Bars periods={periods} y={y} ticks={ticks} />
            <Ticks periods={periods} step={step} />
          </div>
        </div>
      </div>
    </Section>
  );
}

interface BarsProps {
  periods: readonly Period[];
  y: (count: number) => number;
  ticks: readonly number[];
}

function bandOf(periods: readonly Period[]) {
  return scaleBand(
    periods.map(({ from }) => from),
    [0, size.width],
  ).padding(0.22);
}

function Bars({ periods, y, ticks }: BarsProps) {
  const t = useTranslations("analytics.movements");
  const locale = useLocale();
  const series = stack<Period>().keys(groups)([...periods]);
  const x = bandOf(periods);
  const wordsOf = (group: (typeof groups)[number], period: Period) =>
    t("bar", {
      period:
        period.from === period.to ? formatDay(period.from, locale) : `${formatDay(period.from, locale)} – ${formatDay(period.to, locale)}`,
      group: t(group),
      count: period[group],
    });
  return (
    <svg className="chart" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" role="group" aria-label={t("chart")}>
      {ticks.map((tick) => (
        <line key={tick} className="grid" x1={0} x2={size.width} y1={y(tick)} y2={y(tick)} aria-hidden="true" />
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
                height={Math.max(0.5, y(part[0]) - y(part[1]))}
              />
            </a>
          ) : null,
        ),
      )}
    </svg>
  );
}

const yearOf = (period: Period | undefined) => period?.from.slice(0, 4);

/** Under the bars: as many as there is room for, with the year where one begins; in a narrow room every second of them. */
function Ticks({ periods, step }: { periods: readonly Period[]; step: Step }) {
  const locale = useLocale();
  const x = bandOf(periods);
  const every = Math.ceil(periods.length / 14);
  const shown = periods.filter((_, index) => index % every === 0);
  return (
    <div className="chart-ticks" aria-hidden="true">
      {shown.map((period, index) => (
        <span
          key={period.from}
          className={every === 1 && index % 2 === 1 ? "minor" : undefined}
          style={{ left: `${(((x(period.from) ?? 0) + x.bandwidth() / 2) / size.width) * 100}%` }}
        >
          {tickOf(period.from, step, locale)}
          {yearOf(period) === yearOf(shown[index - 1]) ? null : <i>{yearOf(period)}</i>}
          {every === 1 && yearOf(shown[index - 1]) !== yearOf(shown[index - 2]) ? <i className="narrow">{yearOf(period)}</i> : null}
        </span>
      ))}
    </div>
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
