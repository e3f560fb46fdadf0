import type { SeedItem } from "./inventory-equipment";

type Character = [genitive: string, name: string, sex: "f" | "m"];

/** Who is dressed for which play. */
export const seedPlays: { title: string; characters: Character[] }[] = [
  {
    title: "Вишнёвый сад",
    characters: [
      ["Раневской", "Раневская", "f"],
      ["Ани", "Аня", "f"],
      ["Вари", "Варя", "f"],
      ["Шарлотты", "Шарлотта", "f"],
      ["Гаева", "Гаев", "m"],
      ["Лопахина", "Лопахин", "m"],
      ["Яши", "Яша", "m"],
      ["Фирса", "Фирс", "m"],
    ],
  },
  {
    title: "Гроза",
    characters: [
      ["Катерины", "Катерина", "f"],
      ["Кабанихи", "Кабаниха", "f"],
      ["Варвары", "Варвара", "f"],
      ["Тихона", "Тихон", "m"],
      ["Бориса", "Борис", "m"],
      ["Дикого", "Дикой", "m"],
    ],
  },
  {
    title: "Чайка",
    characters: [
      ["Аркадиной", "Аркадина", "f"],
      ["Нины", "Нина Заречная", "f"],
      ["Маши", "Маша", "f"],
      ["Тригорина", "Тригорин", "m"],
      ["Треплева", "Треплев", "m"],
    ],
  },
  {
    title: "Ревизор",
    characters: [
      ["Анны Андреевны", "Анна Андреевна", "f"],
      ["Хлестакова", "Хлестаков", "m"],
      ["Городничего", "Городничий", "m"],
      ["Осипа", "Осип", "m"],
    ],
  },
  {
    title: "Маскарад",
    characters: [
      ["Нины Арбениной", "Нина Арбенина", "f"],
      ["баронессы Штраль", "Баронесса Штраль", "f"],
      ["Арбенина", "Арбенин", "m"],
      ["князя Звездича", "Князь Звездич", "m"],
    ],
  },
  {
    title: "Снежная королева",
    characters: [
      ["Снежной королевы", "Снежная королева", "f"],
      ["Герды", "Герда", "f"],
      ["Атаманши", "Атаманша", "f"],
      ["Кая", "Кай", "m"],
      ["Короля", "Король", "m"],
    ],
  },
];

const garments = {
  f: [
    ["Платье", "II акт, шёлк", "шёлк", 64_000],
    ["Платье дорожное", "I акт, сукно", "сукно", 52_000],
    ["Накидка", "бархат", "бархат", 38_000],
  ],
  m: [
    ["Сюртук", "сукно", "сукно", 47_000],
    ["Жилет", "атлас", "атлас", 16_000],
    ["Брюки", "шерсть", "шерсть", 14_500],
  ],
} as const;

const numbers: Record<string, string> = {
  "Платье Раневской, II акт, шёлк": "КР-2210",
  "Сюртук Гаева, сукно": "КР-2236",
};
const ends: Record<string, string[]> = { "Платье Раневской, II акт, шёлк": ["cleaning"], "Сюртук Гаева, сукно": [] };

function wardrobeOf(title: string, [genitive, character, sex]: Character, row: number): SeedItem[] {
  return garments[sex].map(([garment, detail, fabric, price], index) => {
    const name = `${garment} ${genitive}, ${detail}`;
    return {
      name,
      number: numbers[name],
      ends: ends[name],
      category: sex === "f" ? "dress" : "suit",
      home: `wardrobe/Ряд ${name in numbers ? 4 : row}`,
      price: price - 1000 * index,
      copies: 1,
      unit: "компл",
      manufacturer: "Мастерские театра",
      fields: {
        fabric,
        performance: title,
        character,
        size: String(42 + 2 * ((genitive.length + index) % 7)),
        care: fabric === "шёлк" || fabric === "бархат" ? "химчистка" : "ручная стирка",
      },
    };
  });
}

const worn = (category: string, row: number, name: string, price: number, quantity: number, unit: string, fabric?: string): SeedItem => ({
  name,
  category,
  home: `wardrobe/Ряд ${row}`,
  price,
  ...(quantity === 1 ? { copies: 1 } : { quantity }),
  unit,
  ...(fabric ? { fields: { fabric } } : {}),
});

export const costumeItems: SeedItem[] = [
  ...seedPlays.flatMap(({ title, characters }, play) => characters.flatMap((character) => wardrobeOf(title, character, 1 + (play % 6)))),
  worn("hat", 6, "Цилиндр с красной лентой", 9800, 2, "шт", "фетр"),
  worn("hat", 6, "Цилиндр чёрный", 8900, 7, "шт", "фетр"),
  worn("hat", 6, "Шляпка соломенная с вуалью", 6700, 4, "шт", "соломка"),
  worn("hat", 6, "Капор бархатный", 7400, 3, "шт", "бархат"),
  worn("hat", 6, "Картуз суконный", 3200, 8, "шт", "сукно"),
  worn("hat", 6, "Кокошник праздничный, жемчуг", 24_000, 1, "шт"),
  worn("hat", 6, "Треуголка с галуном", 11_200, 4, "шт", "фетр"),
  worn("shoes", 5, "Сапоги хромовые мужские", 12_400, 9, "пара", "кожа"),
  worn("shoes", 5, "Ботинки женские на шнуровке", 10_800, 11, "пара", "кожа"),
  worn("shoes", 5, "Туфли бальные атласные", 8600, 8, "пара", "атлас"),
  worn("shoes", 5, "Лапти плетёные", 1900, 12, "пара", "лыко"),
  worn("shoes", 5, "Валенки белые", 4100, 10, "пара", "шерсть"),
  worn("shoes", 5, "Штиблеты лаковые", 9300, 5, "пара", "кожа"),
  worn("suit", 3, "Фрак чёрный, мужской хор", 34_000, 8, "компл", "шерсть"),
  worn("suit", 3, "Мундир чиновничий, зелёный", 41_000, 6, "компл", "сукно"),
  worn("suit", 3, "Рубаха косоворотка льняная", 5600, 14, "шт", "лён"),
  worn("dress", 3, "Сарафан распашной, набойка", 18_700, 9, "шт", "хлопок"),
  worn("dress", 3, "Платье бальное, массовые сцены", 46_000, 10, "компл", "тафта"),
  worn("dress", 3, "Передник горничной, батист", 2400, 6, "шт", "батист"),
  worn("dress", 2, "Домино маскарадное", 17_300, 12, "шт", "атлас"),
];
