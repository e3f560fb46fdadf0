/** Kits of the demonstration theatre. `items` names what lies in one: how many pieces of their own number, or how much of a quantity. */
export interface SeedKit {
  name: string;
  department: string;
  description?: string;
  items: [name: string, count: number][];
  inside?: Omit<SeedKit, "department">[];
}

export const seedKits: SeedKit[] = [
  {
    name: "Выездной свет",
    department: "light",
    description: "Едет целиком. Перед погрузкой открыть каждый кофр и отметить недостающее.",
    items: [
      ["Узел сетевой ETC Response Mk2", 1],
      ["Удлинитель Socapex", 2],
    ],
    inside: [
      { name: "Кофр профильный 1", items: [["Прожектор профильный ETC Source Four 26°", 4]] },
      { name: "Кофр профильный 2", items: [["Прожектор профильный ETC Source Four 19°", 2]] },
      {
        name: "Ящик кабельный",
        description: "Смотаны петлёй, вилка к вилке.",
        items: [
          ["Кабель DMX 5-pin, 10 м", 12],
          ["Переходник powerCON", 16],
        ],
      },
    ],
  },
  {
    name: "Радиосистемы, кейс спектакля",
    department: "sound",
    description: "После спектакля капсюли протереть, передатчики на зарядку.",
    items: [
      ["Микрофон Shure ULX-D, петличный", 4],
      ["Микрофон Shure ULX-D, ручной", 2],
    ],
  },
  {
    name: "Служебная связь, 4 поста",
    department: "sound",
    items: [
      ["Поясной пакет служебной связи", 4],
      ["Гарнитура Clear-Com", 4],
    ],
  },
  {
    name: "Проекция на тюль",
    department: "video",
    items: [
      ["Проектор короткофокусный", 1],
      ["Тюль проекционный", 1],
      ["Передатчик HDBaseT", 1],
      ["Кабель SDI 12G", 2],
    ],
  },
  {
    name: "Станки, площадка 4×2",
    department: "machinery",
    items: [
      ["Станок сценический 2×1 м", 4],
      ["Ножки станка, 40 см", 16],
    ],
  },
];
