"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { deleteTagAction, mergeTagsAction } from "@/lib/tags/actions";
import type { Tag } from "@/lib/tags/schema";

interface TagEndingsProps {
  tag: { id: string; name: string; version: number; uses: number };
  /** Tags that it can be merged into: not itself and what is under it. */
  others: readonly { id: string; path: string }[];
}

/** The two ways in which a tag ends: in another, or for good. Both are asked about. */
export function TagEndings({ tag, others }: TagEndingsProps) {
  const t = useTranslations("tags");
  const [asked, setAsked] = useState<"merge" | "delete" | null>(null);
  const toast = useToast();
  const router = useRouter();
  const close = () => setAsked(null);
  function leave(text: string) {
    toast({ text });
    router.push("/inventory/tags");
  }
  return (
    <>
      {others.length > 0 ? <Button onClick={() => setAsked("merge")}>{t("merge")}</Button> : null}
      <Button onClick={() => setAsked("delete")}>{t("delete")}</Button>
      <Dialog
        open={asked === "delete"}
        question
        onClose={close}
        title={t("delete_title", { name: tag.name })}
        description={t("delete_text", { count: tag.uses })}
      >
        <ActionForm action={deleteTagAction} onDone={() => leave(t("deleted", { name: tag.name }))} label={t("delete")} className="mt-3">
          <HiddenField name="id" value={tag.id} />
          <HiddenField name="version" value={tag.version} />
          <DialogVerbs safe={t("keep")} onClose={close}>
            <SubmitButton look="danger">{t("delete")}</SubmitButton>
          </DialogVerbs>
        </ActionForm>
      </Dialog>
      <Dialog open={asked === "merge"} question onClose={close} title={t("merge_title", { name: tag.name })} description={t("merge_text")}>
        <ActionForm
          action={mergeTagsAction}
          onDone={(into: Tag) => leave(t("merged", { name: into.name }))}
          label={t("merge")}
          className="mt-3 flex flex-col gap-3"
        >
          <HiddenField name="id" value={tag.id} />
          <SelectField name="into_id" label={t("merge_into")} options={others.map(({ id, path }) => ({ value: id, label: path }))} />
          <DialogVerbs safe={t("keep")} onClose={close}>
            <SubmitButton look="danger" busyText={t("merging")}>
              {t("merge_run")}
            </SubmitButton>
          </DialogVerbs>
        </ActionForm>
      </Dialog>
    </>
  );
}
