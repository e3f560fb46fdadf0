/** Tags of the demonstration theatre. `marks` says which items carry one: by words of their names, of their categories, or by chance. */
export interface SeedTag {
  name: string;
  color?: string;
  marks?: { names?: string[]; categories?: string[]; share?: number };
  children?: SeedTag[];
}

export const seedTags: SeedTag[] = [
  {
    name: "Выезд",
    color: "moss",
    children: [
      { name: "Кострома, март", color: "moss", marks: { categories: ["light", "sound"], share: 0.09 } },
      { name: "Ярославль, май", color: "fern", marks: { categories: ["props", "costume"], share: 0.08 } },
    ],
  },
  {
    name: "Спектакли",
    color: "lavender",
    children: [
      { name: "Вишнёвый сад", color: "rose", marks: { categories: ["costume", "props", "furniture"], share: 0.14 } },
      { name: "Гроза", color: "congo", marks: { categories: ["costume", "machinery"], share: 0.1 } },
    ],
  },
  { name: "Хрупкое", color: "rust", marks: { names: ["зеркало", "люстра", "ваза", "самовар", "лампа", "фонарь", "бокал", "графин"] } },
  { name: "Огнезащита", color: "amber", marks: { names: ["кулиса", "занавес", "задник", "падуга", "одежда сцены"] } },
  { name: "Взято у другого театра", color: "steel", marks: { share: 0.02 } },
  { name: "На списание", color: "frost", marks: { share: 0.02 } },
];

/** Saved views of the demonstration theatre; `{tag:Имя}` and `{category:code}` stand for ids. */
export const seedViews: { name: string; owner: "admin" | "light"; isShared: boolean; definition: string }[] = [
  { name: "Сегодня на сцене", owner: "admin", isShared: true, definition: "status=on_stage" },
  { name: "Проверка до конца месяца", owner: "admin", isShared: true, definition: "due=overdue&due=soon&sort=maintenance_due_on" },
  { name: "Кострома, март", owner: "light", isShared: true, definition: "tag={tag:Кострома, март}&view=gallery" },
  {
    name: "Мощные приборы",
    owner: "light",
    isShared: false,
    definition:
      "category_id={category:light}&field.power_w.min=1000&columns=department,inventory_number,name,place,status,field.power_w,field.dmx_connector",
  },
  { name: "В плохом состоянии", owner: "light", isShared: false, definition: "condition=poor&sort=-current_value" },
];
