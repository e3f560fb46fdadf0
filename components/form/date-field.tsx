"use client";

import { Calendar as CalendarIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ComponentProps, useRef, useState } from "react";
import { Calendar } from "@/components/form/calendar";
import { isIsoDate, localToday } from "@/components/form/calendar-date";
import { useEarlyText } from "@/components/form/early-input";
import { useHydrated } from "@/components/form/form-context";
import { type FieldBase, LabelledField } from "@/components/form/labelled-field";
import { parseDate } from "@/components/form/parse-date";
import { Popover } from "@/components/ui/popover";
import { formatDay } from "@/lib/core/civil-time";

interface DateFieldProps extends FieldBase, Omit<ComponentProps<"input">, keyof FieldBase | "id" | "defaultValue" | "value"> {
  /** `YYYY-MM-DD`, or a longer ISO string of which the day is taken. */
  defaultValue?: string | null;
}

/** Typing always works: «30.11», «30 ноя», «через неделю», “in a week”. Posts `YYYY-MM-DD`, or the text if it was not understood. */
export function DateField({ name, label, hint, required, aside, className, defaultValue, ...rest }: DateFieldProps) {
  const t = useTranslations("common.form");
  const locale = useLocale();
  const hydrated = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  const start = defaultValue?.slice(0, 10) ?? "";
  const drawn = isIsoDate(start) ? formatDay(start, locale) : start;
  const [text, setText] = useState(drawn);
  useEarlyText(input, start, setText);
  const iso = parseDate(text, hydrated ? localToday() : "2000-01-01");

  return (
    <LabelledField {...{ name, label, hint, required, aside, className }}>
      {(control) => (
        <span className="input boxed">
          <input
            type="text"
            autoComplete="off"
            placeholder={t("date_example")}
            {...rest}
            {...control}
            ref={input}
            name={hydrated ? undefined : name}
            data-draft={name}
            data-drawn={hydrated ? drawn : undefined}
            // A form that is sent before the page listens carries what the server reads.
            value={hydrated ? text : start}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => iso && setText(formatDay(iso, locale))}
          />
          {hydrated ? (
            <>
              <input type="hidden" name={name} value={iso ?? text.trim()} />
              <Popover
                trigger={<CalendarIcon />}
                label={t("open_calendar", { field: label })}
                align="end"
                triggerProps={{ className: "inner" }}
              >
                <Calendar value={iso} onPick={(picked) => setText(formatDay(picked, locale))} />
              </Popover>
            </>
          ) : null}
        </span>
      )}
    </LabelledField>
  );
}
