"use client";

import { ArrowRightLeft, Camera, Check, ClipboardList, Ellipsis, QrCode } from "lucide-react";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import { Button, ButtonLink } from "@/components/ui/button";
import { Department } from "@/components/ui/department";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Fact, Facts } from "@/components/ui/facts";
import { gels } from "@/components/ui/gel";
import { Mark, markNames, State } from "@/components/ui/mark";
import { Menu } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import { Loading, TableSkeleton } from "@/components/ui/skeleton";
import { Spike } from "@/components/ui/spike";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { useToast } from "@/components/ui/toast";

const departments = [
  ["straw", "СВ", "Свет"],
  ["congo", "ЗВ", "Звук"],
  ["moss", "МД", "Машинерия"],
  ["rose", "КР", "Костюм, реквизит"],
  ["lavender", "ГР", "Грим"],
  ["peacock", "ВД", "Видео"],
] as const;

export function PartGallery() {
  return (
    <>
      <div className="page grid gap-x-9 gap-y-7 desk:grid-cols-3">
        <Buttons />
        <Section title="Состояния" count="квадрат, круг, лист">
          <div className="grid grid-cols-2 gap-2">
            {markNames.map((name) => (
              <State key={name} mark={name}>
                {name}
              </State>
            ))}
          </div>
        </Section>
        <Alarms />
        <Section title="Цехи" count="полоска и две буквы">
          <div className="grid grid-cols-2 gap-2 t-13">
            {departments.map(([gel, code, title]) => (
              <Department key={gel} {...{ gel, code, title }} named />
            ))}
          </div>
          <div className="mt-3 flex flex-wrap gap-2">
            {gels.map((gel) => (
              <Tag key={gel} gel={gel}>
                {gel}
              </Tag>
            ))}
            <Tag>XIX век</Tag>
          </div>
        </Section>
        <FactsGallery />
        <Layers />
      </div>
      <div className="mt-6">
        <Tabs
          label="Виды"
          items={[
            { href: "?v=1", label: "Всё", count: 612, current: true },
            { href: "?v=2", label: "Мой цех", count: 148, current: false },
            { href: "?v=3", label: "Сегодня на сцене", count: 86, current: false },
          ]}
        />
      </div>
      <StateGallery />
      <Loading label="Загрузка списка">
        <TableSkeleton widths={[16, 28, 24, 58, 210, 60, 90]} rows={4} />
      </Loading>
    </>
  );
}

function FactsGallery() {
  return (
    <Section
      title="Сведения"
      end={
        <a className="link t-13" href="#main">
          Изменить
        </a>
      }
    >
      <Facts>
        <Fact term="Размеры">72 × 112 × 78 см</Fact>
        <Fact term="Вес">18,4 кг</Fact>
        <Fact term="Комплект">
          <a className="link" href="#main">
            Гостиная Раневской
          </a>
        </Fact>
      </Facts>
      <div className="row g3 mt-3">
        <Avatar name="Мария Лунёва" />
        <Avatar name="Ильдар Ахметов" size="sm" />
        <Avatar name="Анна Серова" size="lg" />
      </div>
      <div className="mt-3">
        <Progress label="Загрузка" value={64} />
      </div>
    </Section>
  );
}

function StateGallery() {
  return (
    <>
      <EmptyState
        icon={<ClipboardList />}
        title="Пересчётов ещё не было"
        actions={
          <>
            <Button look="primary" big>
              Пересчитать место
            </Button>
            <ButtonLink big href="#main">
              Сначала этикетки
            </ButtonLink>
          </>
        }
      >
        Пересчёт сверяет место с учётом: вы сканируете этикетки, программа показывает лишнее и пропавшее.
      </EmptyState>
      <ErrorState
        title="Список не загрузился"
        lead="Сервер не ответил за 10 секунд. Ничего не изменено."
        kept="Условия списка"
        todo="Попробуйте ещё раз"
        requestId="req_01JD3K8Q4V7X"
        actions={
          <Button look="primary" big>
            Попробовать ещё раз
          </Button>
        }
      />
    </>
  );
}

function Buttons() {
  const [view, setView] = useState("month");
  return (
    <Section title="Кнопки">
      <div className="flex flex-wrap gap-2.5">
        <Button look="primary">Выдать</Button>
        <Button>Переместить</Button>
        <Button look="quiet">Отмена</Button>
        <Button look="danger">Списать</Button>
        <Button icon aria-label="Ещё">
          <Ellipsis />
        </Button>
        <Button disabled>Нельзя</Button>
        <Button reason="Сначала выберите место">Нельзя, есть причина</Button>
        <Button busy busyText="Выдаём 3 из 12">
          Выдать
        </Button>
        <Button look="primary" busy={false} busyText="Сохраняем">
          Сохранить
        </Button>
        <Button look="primary" busy>
          Сохранить
        </Button>
        <Button look="primary" big>
          <Check className="i-20" />
          Буду
        </Button>
        <Button big>Под вопросом</Button>
        <Segmented
          label="Период"
          items={[
            ["month", "Месяц"],
            ["week", "Неделя"],
            ["day", "День"],
          ].map(([key = "", label = ""]) => ({ key, label, pressed: key === view, onSelect: () => setView(key) }))}
        />
      </div>
    </Section>
  );
}

function Alarms() {
  return (
    <Section title="Тревога" level={3}>
      <div className="mb-3 flex flex-wrap gap-2">
        <Alert tone="stop">Накладка</Alert>
        <Alert tone="warn">Срок через 8 дней</Alert>
        <Mark name="stop" size={20} label="Накладка" />
      </div>
      <Notice tone="stop" title="Сцена занята ещё 30 минут." actions={<Button>Сдвинуть</Button>}>
        «Гроза» держит её до 16:30.
      </Notice>
      <div className="mt-3">
        <Notice tone="warn">Штанкет 14 не взвешен.</Notice>
      </div>
      <div className="mt-3">
        <Notice>Черновик сохранён в 17:41.</Notice>
      </div>
      <div className="mt-5 flex gap-6 p-2">
        <Spike className="size-16 bg-sunken" />
        <Spike tone="edge" out={0} className="i3 grid h-16 w-28 place-items-center">
          <Camera className="i-20" />
        </Spike>
      </div>
    </Section>
  );
}

function Layers() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  return (
    <Section title="Слои">
      <div className="flex flex-wrap gap-2.5">
        <Menu
          trigger={<Ellipsis />}
          label="Ещё"
          items={[
            { key: "move", label: "Переместить", icon: <ArrowRightLeft />, hint: "M" },
            { key: "label", label: "Этикетка", icon: <QrCode />, hint: "L" },
            { key: "off", label: "Недоступно", disabled: true, apart: true },
          ]}
        />
        <Button onClick={() => setOpen(true)}>Диалог</Button>
        <Button onClick={() => toast({ text: "12 стульев перемещены", undo: () => toast({ text: "Вернули как было" }) })}>Сообщение</Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        question
        title="Списать 3 предмета насовсем?"
        description="Они уйдут из остатков и из двух будущих спектаклей. Отменить будет нельзя, история останется."
      >
        <ul className="records">
          <li>
            <span className="code">КР-0664</span>
            <span className="grow">Стул венский</span>
            <span className="i3">нигде не занят</span>
          </li>
          <li>
            <span className="code">КР-1041</span>
            <span className="grow">Фонарь керосиновый</span>
            <State mark="warn">Гроза, 27 ноября</State>
          </li>
        </ul>
        <DialogVerbs safe="Не списывать" onClose={() => setOpen(false)}>
          <Button look="danger" onClick={() => setOpen(false)}>
            Списать 3 предмета
          </Button>
        </DialogVerbs>
      </Dialog>
    </Section>
  );
}
