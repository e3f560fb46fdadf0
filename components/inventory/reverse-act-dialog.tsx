"use client";

import { Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { useActToast } from "@/components/inventory/act-toast";
import { formatMeasure } from "@/components/inventory/format-item";
import type { MovementType } from "@/components/inventory/move-choice";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { reverseBatchAction } from "@/lib/inventory/movements/actions";

export interface ReversedLine {
  id: string;
  name: string;
  unit: string;
  quantity: string;
  from: string | null;
  to: string | null;
}

interface ReverseActProps {
  act: { id: string; number: number };
  /** What the act that takes it back is called. */
  type: MovementType;
  count: number;
  /** The first lines as they will go. */
  lines: readonly ReversedLine[];
}

/** Says line by line what will happen before it does. Without JavaScript the button reverses at once. */
export function ReverseActDialog({ act, type, count, lines }: ReverseActProps) {
  const t = useTranslations("acts");
  const words = useTranslations("inventory.movement.types");
  const [open, setOpen] = useState(false);
  const say = useActToast();
  const router = useRouter();
  const close = () => setOpen(false);
  const ask = (event: MouseEvent) => {
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <ActionForm action={reverseBatchAction}>
        <HiddenField name="id" value={act.id} />
        <SubmitButton look="default" name="_next" value="/inventory/acts/{id}" onClick={ask}>
          <Undo2 />
          {t("reverse")}
        </SubmitButton>
      </ActionForm>
      <Dialog
        open={open}
        question
        onClose={close}
        title={t("reverse_title", { number: act.number })}
        description={t("reverse_text", { type: words(type), count, number: act.number })}
      >
        <ReversedLines lines={lines} rest={count - lines.length} />
        <ActionForm
          action={reverseBatchAction}
          label={t("reverse")}
          className="mt-3 flex flex-col gap-4"
          onDone={(reversal) => {
            close();
            say(reversal);
            router.push(`/inventory/acts/${reversal.id}`);
          }}
        >
          <HiddenField name="id" value={act.id} />
          <TextField name="comment" label={t("reverse_comment")} maxLength={1000} />
          <DialogVerbs safe={t("reverse_keep")} onClose={close}>
            <SubmitButton busyText={t("reverse_busy")}>{t("reverse")}</SubmitButton>
          </DialogVerbs>
        </ActionForm>
      </Dialog>
    </>
  );
}

function ReversedLines({ lines, rest }: { lines: readonly ReversedLine[]; rest: number }) {
  const t = useTranslations("acts");
  const locale = useLocale();
  return (
    <>
      <ul className="records">
        {lines.map((line) => (
          <li key={line.id}>
            <span className="grow">{line.name}</span>
            <span className="i3">
              {t("reverse_line", {
                quantity: formatMeasure(line.quantity, line.unit, locale),
                from: line.from ?? t("into_books"),
                to: line.to ?? t("out_of_books"),
              })}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="t-13 i3">{t("reverse_rest", { count: rest })}</p> : null}
    </>
  );
}
