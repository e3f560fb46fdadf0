"use client";

import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { CheckField, SwitchField } from "@/components/form/check-field";
import { ComboField } from "@/components/form/combo-field";
import { DateField } from "@/components/form/date-field";
import { FieldGroup } from "@/components/form/field-group";
import { FileField } from "@/components/form/file-field";
import { NumberField } from "@/components/form/number-field";
import { PasswordField } from "@/components/form/password-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField, TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Drawer, DrawerBody } from "@/components/ui/drawer";
import { useToast } from "@/components/ui/toast";
import type { Action } from "@/lib/core/result";

const places = [
  "Склад мебели › Стеллаж 1",
  "Склад мебели › Стеллаж 2",
  "Склад мебели › Стеллаж 3",
  "Сцена › Карман левый",
  "Сцена › Софит 1",
  "Костюмерная › Ряд 4",
].map((label, index) => ({ value: String(index), label, hint: `М-${index}` }));

/** Refuses until the quantity is a number, so every state of the form can be seen. */
const save: Action<Record<string, unknown>> = async (_previous, input) => {
  await new Promise((resolve) => setTimeout(resolve, 700));
  const data = input instanceof FormData ? Object.fromEntries(input) : { ...input };
  if (Number(data.quantity) > 0) return { ok: true, data };
  const fields = {
    inventory_number: ["Занят: «Кресло вольтеровское, красный бархат». Свободен КР-0673"],
    quantity: ["Нужно число, например 2 или 2,5"],
    warranty_until: ["Раньше даты покупки"],
  };
  return {
    ok: false,
    error: {
      code: "VALIDATION_ERROR",
      message: "Не сохранено: три поля ждут исправления",
      details: { fields },
      request_id: "req_01JD3K8Q4V7X",
    },
  };
};

export function FormGallery() {
  const [open, setOpen] = useState(false);
  const toast = useToast();
  return (
    <section className="page">
      <div className="sec max-w-2xl">
        <header>
          <h2>Форма</h2>
          <span className="end">
            <Button onClick={() => setOpen(true)}>В панели</Button>
          </span>
        </header>
        <ActionForm action={save} draftKey="dev-form" className="flex flex-col gap-4" onDone={() => toast({ text: "Сохранено" })}>
          <Fields />
          <div className="row g2">
            <SubmitButton busyText="Сохраняем">Сохранить</SubmitButton>
          </div>
        </ActionForm>
      </div>
      <Drawer open={open} onClose={() => setOpen(false)} title="Новый предмет" note="Черновик сохранён в 17:41">
        <ActionForm action={save} className="drawer-form" onDone={() => setOpen(false)}>
          <DrawerBody>
            <Fields />
          </DrawerBody>
          <footer>
            <SubmitButton busyText="Сохраняем">Сохранить</SubmitButton>
            <SubmitButton look="default">Сохранить и добавить ещё</SubmitButton>
            <span className="grow" />
            <Button look="quiet" onClick={() => setOpen(false)}>
              Отмена
            </Button>
          </footer>
        </ActionForm>
      </Drawer>
    </section>
  );
}

function Fields() {
  return (
    <>
      <HiddenField name="version" value={3} />
      <TextField name="name" label="Название" required defaultValue="Кресло вольтеровское, зелёный бархат" />
      <FieldGroup>
        <SelectField
          name="category_id"
          label="Категория"
          empty="Без категории"
          options={[
            { value: "1", label: "Мебель › Кресла" },
            { value: "2", label: "Мебель › Стулья" },
          ]}
          defaultValue="1"
        />
        <TextField name="inventory_number" label="Инвентарный номер" code defaultValue="КР-0672" />
      </FieldGroup>
      <FieldGroup>
        <ComboField name="location_id" label="Место" options={places} defaultValue="2" empty="Нигде" />
        <NumberField name="quantity" label="Количество" defaultValue="две" suffix="шт" />
      </FieldGroup>
      <FieldGroup legend="Размеры, см" columns={3} hint="Ширина, высота, глубина">
        <NumberField name="width" label="Ширина" defaultValue={72} />
        <NumberField name="height" label="Высота" defaultValue={112} />
        <NumberField name="depth" label="Глубина" defaultValue={78} />
      </FieldGroup>
      <FieldGroup>
        <DateField name="purchased_at" label="Куплено" defaultValue="2026-09-02" />
        <DateField name="warranty_until" label="Гарантия до" defaultValue="2025-09-01" />
      </FieldGroup>
      <TextAreaField name="description" label="Описание" hint="Спинка, болты, что чинили" />
      <FileField name="photos" label="Фото" accept="image/*" multiple text="Снять или перетащить сюда" />
      <PasswordField name="password" label="Пароль" />
      <CheckField name="is_shared" label="Общий для всех цехов" />
      <SwitchField name="needs_fireproofing" label="Нужна огнезащита, без неё не выдавать" defaultChecked />
    </>
  );
}
