"use client";

import { Archive, ArrowRightLeft, LayoutGrid, List, Table2, Tag } from "lucide-react";
import type { Column } from "@/components/data-table/column";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { DataTable } from "@/components/data-table/data-table";
import type { Filter } from "@/components/data-table/filter";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChips } from "@/components/data-table/filter-chips";
import { FilterSearch } from "@/components/data-table/filter-search";
import { PhoneRow } from "@/components/data-table/phone-row";
import { TableFoot } from "@/components/data-table/table-foot";
import { ViewSwitch } from "@/components/data-table/view-switch";
import { Button } from "@/components/ui/button";
import { Department } from "@/components/ui/department";
import { EmptyState } from "@/components/ui/empty-state";
import { Mark, type MarkName, State } from "@/components/ui/mark";

interface Item {
  id: string;
  code: string;
  name: string;
  category: string;
  place: string;
  status: MarkName;
  word: string;
  quantity: number;
  due: string;
  late: boolean;
}

const words: [MarkName, string][] = [
  ["on_stage", "На сцене"],
  ["in_stock", "На складе"],
  ["reserved", "В резерве"],
  ["in_repair", "В ремонте"],
  ["on_tour", "На выезде"],
];
const names = [
  "Прожектор профильный ETC Source Four 26°",
  "Прожектор с линзой Френеля, 2 кВт",
  "Голова вращающаяся Robe Robin DL4S",
  "Пульт световой grandMA3 light",
  "Кабель силовой ПВС 3×2,5 с вилками",
];
const items: Item[] = Array.from({ length: 22 }, (_, index) => {
  const [status, word] = words[index % 5] ?? ["in_stock", ""];
  return {
    id: String(index),
    code: `СВ-${String(204 + index * 7).padStart(4, "0")}`,
    name: names[index % 5] ?? "",
    category: "Профильные",
    place: "Сцена › Софит 1",
    status,
    word,
    quantity: 1 + (index % 4) * 12,
    due: "12.03.2027",
    late: index === 2,
  };
});

const columns: Column<Item>[] = [
  { key: "department", header: "Цех", cell: () => <Department gel="straw" code="СВ" title="Свет" /> },
  {
    key: "code",
    header: "Номер",
    sortable: true,
    cell: (row) => (
      <span className="row g2">
        <span className="code">{row.code}</span>
        {row.late ? (
          <span className="stop">
            <Mark name="stop" label="Проверка просрочена" />
          </span>
        ) : null}
      </span>
    ),
  },
  {
    key: "name",
    header: "Название",
    sortable: true,
    pinned: true,
    className: "name",
    cell: (row) => <a href={`#${row.id}`}>{row.name}</a>,
  },
  { key: "category", header: "Категория", cell: (row) => row.category },
  { key: "place", header: "Место", cell: (row) => row.place },
  { key: "status", header: "Статус", sortable: true, cell: (row) => <State mark={row.status}>{row.word}</State> },
  { key: "quantity", header: "Кол-во", numeric: true, sortable: true, cell: (row) => `${row.quantity} шт` },
  { key: "due", header: "Проверка до", cell: (row) => (row.late ? <State mark="stop">18.11.2026</State> : row.due) },
  { key: "serial", header: "Серийный номер", isHidden: true, cell: () => "—" },
];

const filters: Filter[] = [
  {
    name: "department_id",
    label: "Цех",
    multiple: true,
    options: [
      { value: "lx", label: "Свет" },
      { value: "sn", label: "Звук" },
    ],
  },
  { name: "status", label: "Статус", options: words.map(([value, label]) => ({ value, label })) },
  { name: "has_photo", label: "с фото", kind: "flag" },
  { name: "updated_since", label: "Изменено с", kind: "date" },
];

function PhoneItem({ row }: { row: (typeof items)[number] }) {
  return (
    <PhoneRow
      href={`#${row.id}`}
      photo={<span className="ph" />}
      above={
        <>
          <span className="code">{row.code}</span>
          {row.late ? <State mark="stop">поверка 18.11</State> : null}
        </>
      }
      title={row.name}
      below={
        <>
          <State mark={row.status}>{row.word}</State>
          <span className="i3 cut">{row.place}</span>
        </>
      }
      end={`${row.quantity} шт`}
    />
  );
}

export function ListGallery({ isEmpty }: { isEmpty?: boolean }) {
  return (
    <>
      <FilterBar
        found={148}
        end={
          <>
            <ViewSwitch
              label="Вид"
              views={[
                { key: "table", label: "Таблица", icon: <Table2 /> },
                { key: "gallery", label: "Галерея", icon: <LayoutGrid /> },
                { key: "list", label: "Список", icon: <List /> },
              ]}
            />
            <ColumnMenu columns={columns} />
          </>
        }
      >
        <FilterSearch label="Название, номер, завод" />
        <FilterChips filters={filters} />
      </FilterBar>
      <DataTable
        label="Инвентарь"
        rows={isEmpty ? [] : items}
        columns={columns}
        rowKey={(row) => row.id}
        rowLabel={(row) => row.name}
        rowHref={(row) => `#${row.id}`}
        isAlarm={(row) => row.late}
        defaultSort="code"
        total={148}
        sumUp={(rows) => `это ${rows.reduce((sum, row) => sum + row.quantity, 0)} шт`}
        renderBulk={({ clear }) => (
          <>
            <Button onClick={clear}>
              <ArrowRightLeft />
              Переместить
            </Button>
            <Button onClick={clear}>
              <Tag />
              Метки
            </Button>
          </>
        )}
        renderPhone={(row) => <PhoneItem row={row} />}
        empty={
          <EmptyState icon={<Archive />} title="Ничего не нашлось">
            Снимите одно из условий.
          </EmptyState>
        }
        foot={<TableFoot page={2} page_size={22} total={148} pages={7} sums={["Всего штук: 1 204"]} />}
      />
    </>
  );
}
