/** The tree of places of the demonstration theatre. `key` names a row inside the seed. */
export interface SeedLocation {
  key: string;
  name: string;
  code?: string;
  type: "warehouse" | "stage" | "rehearsal" | "tour" | "workshop";
  city?: string;
  address?: string;
  children?: SeedLocation[];
}

const shelves = (prefix: string, code: string, names: string[]): SeedLocation[] =>
  names.map((name) => ({
    key: `${prefix}/${name}`,
    name,
    code: `${code}-${name.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase()}`,
    type: "warehouse",
  }));

export const seedLocations: SeedLocation[] = [
  {
    key: "light-store",
    name: "Склад света",
    code: "СС",
    type: "warehouse",
    address: "Служебный корпус, подвал",
    children: shelves("light-store", "СС", ["А-1", "А-2", "А-3", "А-4", "Б-1", "Б-2", "Б-3"]),
  },
  {
    key: "furniture-store",
    name: "Склад мебели",
    code: "СМ",
    type: "warehouse",
    address: "Служебный корпус, 1 этаж",
    children: shelves("furniture-store", "СМ", ["Стеллаж 1", "Стеллаж 2", "Стеллаж 3", "Стеллаж 4"]),
  },
  {
    key: "props-store",
    name: "Склад реквизита",
    code: "СР",
    type: "warehouse",
    children: shelves("props-store", "СР", ["1-1", "1-2", "1-3", "2-1", "2-2", "2-3", "2-4"]),
  },
  {
    key: "wardrobe",
    name: "Костюмерная",
    code: "КС",
    type: "warehouse",
    address: "Главный корпус, 3 этаж",
    children: shelves("wardrobe", "КС", ["Ряд 1", "Ряд 2", "Ряд 3", "Ряд 4", "Ряд 5", "Ряд 6"]),
  },
  {
    key: "wig-room",
    name: "Гримцех",
    code: "ГЦ",
    type: "warehouse",
    children: shelves("wig-room", "ГЦ", ["Шкаф 1", "Шкаф 2", "Шкаф 3"]),
  },
  {
    key: "sound-store",
    name: "Звуковой цех",
    code: "ЗЦ",
    type: "warehouse",
    children: shelves("sound-store", "ЗЦ", ["Кейс 1", "Кейс 2", "Кейс 3", "Стойка"]),
  },
  { key: "video-store", name: "Видеоцех", code: "ВЦ", type: "warehouse" },
  {
    key: "scenery-store",
    name: "Склад декораций",
    code: "СД",
    type: "warehouse",
    address: "Заводская ул., 14",
    city: "Москва",
    children: shelves("scenery-store", "СД", ["Секция 1", "Секция 2", "Секция 3"]),
  },
  {
    key: "stage",
    name: "Сцена",
    code: "СЦ",
    type: "stage",
    children: [
      "Софит 1",
      "Софит 2",
      "Софит 3",
      "Софит 4",
      "Портал левый",
      "Портал правый",
      "Карман левый",
      "Карман правый",
      "Колосники",
      "Трюм",
    ].map((name): SeedLocation => ({ key: `stage/${name}`, name, type: "stage" })),
  },
  { key: "box", name: "Ложа, 2 ярус", type: "stage" },
  { key: "control-room", name: "Регулировочная", code: "РГ", type: "stage" },
  { key: "rehearsal-1", name: "Репетиционный зал 1", code: "РЗ1", type: "rehearsal" },
  { key: "rehearsal-2", name: "Репетиционный зал 2", code: "РЗ2", type: "rehearsal" },
  { key: "light-workshop", name: "Мастерская света", type: "workshop" },
  { key: "joinery", name: "Столярная мастерская", type: "workshop" },
  { key: "sewing", name: "Пошивочный цех", type: "workshop" },
  { key: "service", name: "Сервисный центр «Стейдж-сервис»", type: "workshop", city: "Москва" },
  { key: "cleaning", name: "Химчистка «Белый лотос»", type: "workshop", address: "ул. Правды, 8", city: "Москва" },
  {
    key: "tour",
    name: "Выезд",
    code: "ВЫЕЗД",
    type: "tour",
    children: [
      { key: "tour/Кострома", name: "Кострома", type: "tour", city: "Кострома" },
      { key: "tour/Ярославль", name: "Ярославль", type: "tour", city: "Ярославль" },
    ],
  },
];
