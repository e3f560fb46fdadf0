"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { FieldGroup } from "@/components/form/field-group";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { GelField } from "@/components/tags/gel-field";
import { ButtonLink } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { createTagAction, updateTagAction } from "@/lib/tags/actions";
import type { Tag } from "@/lib/tags/schema";

const list = "/inventory/tags";

interface TagFormProps {
  tag?: Pick<Tag, "id" | "name" | "parent_id" | "color" | "version">;
  /** Tags that it can hang below: not itself and what is under it. */
  parents: readonly { id: string; path: string }[];
  parentId?: string;
}

export function TagForm({ tag, parents, parentId }: TagFormProps) {
  const t = useTranslations("tags");
  const toast = useToast();
  const router = useRouter();
  function done(saved: Tag) {
    toast({ text: t("saved", { name: saved.name }) });
    router.push(list);
  }
  return (
    <div className="form-page">
      <ActionForm action={tag ? updateTagAction : createTagAction} onDone={done} label={tag ? t("edit_title") : t("new_title")}>
        {tag ? (
          <>
            <HiddenField name="id" value={tag.id} />
            <HiddenField name="version" value={tag.version} />
          </>
        ) : null}
        <FieldGroup>
          <TextField name="name" label={t("name")} required defaultValue={tag?.name} maxLength={60} />
          <ComboField
            name="parent_id"
            label={t("parent")}
            options={parents.map(({ id, path }) => ({ value: id, label: path }))}
            empty={t("root")}
            defaultValue={tag ? tag.parent_id : parentId}
          />
        </FieldGroup>
        <GelField name="color" label={t("color")} none={t("no_color")} defaultValue={tag?.color ?? null} />
        <footer>
          <SubmitButton name="_next" value={list} busyText={t("saving")}>
            {t("save")}
          </SubmitButton>
          <span className="grow" />
          <ButtonLink look="quiet" href={list}>
            {t("cancel")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}
