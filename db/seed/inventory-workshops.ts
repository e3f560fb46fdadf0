import type { SeedItem } from "./inventory-equipment";

const item = (category: string, home: string, name: string, price: number, more: Partial<SeedItem> = {}): SeedItem => ({
  category,
  home,
  name,
  price,
  ...more,
});

export const machineryItems: SeedItem[] = [
  item("rigging", "scenery-store/Секция 1", "Лебёдка электрическая точечного подъёма", 284_000, {
    copies: 4,
    manufacturer: "Chain Master",
    model: "BGV-D8+ 500",
    fields: { load_kg: 500 },
    ends: ["stage/Колосники", "stage/Колосники", "stage/Колосники"],
  }),
  item("rigging", "scenery-store/Секция 1", "Таль ручная цепная, 1 т", 21_000, {
    copies: 4,
    fields: { load_kg: 1000 },
    ends: ["stage/Колосники"],
  }),
  item("rigging", "scenery-store/Секция 1", "Строп текстильный кольцевой, 2 т", 1700, {
    quantity: 40,
    unit: "шт",
    fields: { load_kg: 2000 },
  }),
  item("rigging", "scenery-store/Секция 1", "Скоба такелажная 12 мм", 320, { quantity: 120, unit: "шт" }),
  item("rigging", "scenery-store/Секция 1", "Тросик страховочный, 60 см", 480, { quantity: 160, unit: "шт" }),
  item("rigging", "scenery-store/Секция 1", "Струбцина трубная half coupler", 650, { quantity: 200, unit: "шт" }),
  item("rigging", "scenery-store/Секция 1", "Канат пеньковый, 20 мм", 210, { quantity: 300, unit: "м" }),
  item("platform", "scenery-store/Секция 2", "Станок сценический 2×1 м", 18_400, {
    quantity: 24,
    unit: "шт",
    fields: { load_kg: 750 },
  }),
  item("platform", "scenery-store/Секция 2", "Ножки станка, 40 см", 900, { quantity: 64, unit: "шт" }),
  item("platform", "scenery-store/Секция 2", "Ножки станка, 80 см", 1100, { quantity: 48, unit: "шт" }),
  item("platform", "scenery-store/Секция 2", "Лестница сценическая, 5 ступеней", 14_000, {
    copies: 4,
    ends: ["stage/Карман левый", "stage/Карман правый"],
  }),
  item("platform", "scenery-store/Секция 2", "Вышка-тура монтажная", 96_000, {
    copies: 2,
    fields: { load_kg: 250 },
    ends: ["stage/Карман правый"],
  }),
  item("platform", "scenery-store/Секция 2", "Фурка декорационная 2×2 м", 42_000, {
    copies: 6,
    fields: { load_kg: 600 },
    ends: ["stage/Карман левый", "stage/Карман левый"],
  }),
  item("drapery", "scenery-store/Секция 3", "Кулиса чёрная, шерсть, 3×7 м", 46_000, {
    copies: 8,
    fields: { fabric: "шерсть сценическая" },
    ends: Array.from({ length: 6 }, () => "stage/Колосники"),
  }),
  item("drapery", "scenery-store/Секция 3", "Падуга чёрная, 14×2,5 м", 58_000, {
    copies: 4,
    fields: { fabric: "шерсть сценическая" },
    ends: Array.from({ length: 3 }, () => "stage/Колосники"),
  }),
  item("drapery", "scenery-store/Секция 3", "Задник белый бесшовный, 14×8 м", 142_000, {
    copies: 1,
    fields: { fabric: "хлопок" },
    ends: ["stage/Колосники"],
  }),
  item("drapery", "scenery-store/Секция 3", "Занавес суперигровой, вишнёвый бархат", 214_000, {
    copies: 1,
    fields: { fabric: "бархат" },
    ends: ["stage/Колосники"],
  }),
  item("drapery", "scenery-store/Секция 3", "Тюль-холст чёрный, 14×8 м", 118_000, {
    copies: 1,
    fields: { fabric: "шаркстус" },
  }),
  item("scenery", "scenery-store/Секция 2", "Стена гостиной с дверью", 88_000, {
    copies: 3,
    fields: { performance: "Вишнёвый сад" },
    ends: ["stage/Карман левый", "stage/Карман левый", "stage/Карман левый"],
  }),
  item("scenery", "scenery-store/Секция 2", "Окно большое с переплётом", 54_000, {
    copies: 2,
    fields: { performance: "Дядя Ваня" },
  }),
  item("scenery", "scenery-store/Секция 3", "Беседка садовая разборная", 134_000, {
    copies: 1,
    fields: { performance: "Гроза" },
  }),
  item("scenery", "scenery-store/Секция 3", "Берёза бутафорская, 4 м", 27_000, {
    copies: 6,
    fields: { performance: "Чайка" },
  }),
  item("scenery", "scenery-store/Секция 3", "Забор штакетный, секция 2 м", 9400, {
    quantity: 8,
    unit: "шт",
    fields: { performance: "Гроза" },
  }),
  item("scenery", "scenery-store/Секция 3", "Колонна портика, 3,5 м", 38_000, {
    copies: 4,
    fields: { performance: "Маскарад" },
  }),
];

const furniture = (name: string, category: string, shelf: number, price: number, more: Partial<SeedItem> = {}) =>
  item(category, `furniture-store/Стеллаж ${shelf}`, name, price, more);

export const furnitureItems: SeedItem[] = [
  furniture("Кресло вольтеровское, красный бархат", "chair", 3, 96_000, {
    number: "КР-0672",
    quantity: 2,
    unit: "шт",
    size: [72, 112, 78],
    weight: 18.4,
    manufacturer: "Мастерские театра",
    description: "Спинка съёмная, два болта М8. Не двигать за подлокотники: левый переклеен в 2024 году.",
    fields: { material: "бук, бархат", period: "XIX век" },
    ends: ["stage/Карман левый"],
  }),
  furniture("Стул венский, светлый орех", "chair", 1, 8400, {
    number: "КР-0660",
    quantity: 12,
    unit: "шт",
    size: [42, 88, 46],
    weight: 3.6,
    manufacturer: "Thonet",
    model: "№ 14",
    fields: { material: "бук гнутый", period: "XIX век" },
  }),
  furniture("Кресло-качалка плетёное", "chair", 3, 24_000, {
    number: "КР-0671",
    copies: 1,
    fields: { material: "лоза" },
  }),
  furniture("Стул ампир, красное дерево", "chair", 2, 21_000, { quantity: 8, unit: "шт", fields: { period: "ампир" } }),
  furniture("Табурет деревянный", "chair", 1, 2100, { quantity: 14, unit: "шт" }),
  furniture("Скамья садовая чугунная", "chair", 4, 32_000, { copies: 2, ends: ["stage/Карман правый"] }),
  furniture("Диван с высокой спинкой, зелёный репс", "chair", 3, 118_000, {
    copies: 1,
    weight: 46,
    ends: ["stage/Карман левый"],
  }),
  furniture("Кушетка рекамье, полосатый шёлк", "chair", 3, 84_000, { copies: 1 }),
  furniture("Трон царский, резной", "chair", 4, 145_000, { copies: 1, ends: ["joinery"] }),
  furniture("Стол круглый, орех", "table", 2, 46_000, {
    number: "КР-0651",
    copies: 1,
    size: [110, 76, 110],
    weight: 27,
  }),
  furniture("Стол письменный двухтумбовый, зелёное сукно", "table", 2, 68_000, { copies: 1, ends: ["tour/Кострома"] }),
  furniture("Стол ломберный", "table", 2, 39_000, { copies: 2, ends: ["stage/Карман правый"] }),
  furniture("Стол обеденный раздвижной, дуб", "table", 2, 58_000, { copies: 1 }),
  furniture("Столик чайный складной", "table", 1, 12_000, { copies: 3 }),
  furniture("Консоль с мраморной доской", "table", 4, 52_000, { copies: 2 }),
  furniture("Бильярд, половина, бутафорский", "table", 4, 74_000, { copies: 1 }),
  furniture("Шкаф книжный, сто лет", "cabinet", 4, 126_000, {
    copies: 1,
    description: "Многоуважаемый шкаф. Разбирается на три секции, дверцы снимать перед переноской.",
    ends: ["stage/Карман левый"],
  }),
  furniture("Комод пузатый, карельская берёза", "cabinet", 4, 97_000, { copies: 1 }),
  furniture("Буфет резной двухъярусный", "cabinet", 4, 112_000, { copies: 1, ends: ["joinery"] }),
  furniture("Этажерка бамбуковая", "cabinet", 1, 16_000, { copies: 2 }),
  furniture("Ширма трёхстворчатая, китайский шёлк", "cabinet", 1, 34_000, { copies: 2, ends: ["rehearsal-1"] }),
  furniture("Пианино-обманка", "cabinet", 4, 61_000, { copies: 1 }),
  furniture("Кровать железная с шарами", "cabinet", 4, 28_000, { copies: 2 }),
  furniture("Вешалка-стойка, гнутая", "cabinet", 1, 9800, { copies: 2, ends: ["stage/Карман левый"] }),
];

const prop = (name: string, shelf: string, price: number, more: Partial<SeedItem> = {}) =>
  item("hand-props", `props-store/${shelf}`, name, price, more);
const ware = (name: string, shelf: string, price: number, quantity: number, more: Partial<SeedItem> = {}) =>
  item("tableware", `props-store/${shelf}`, name, price, {
    quantity,
    unit: "шт",
    fields: { is_breakable: true },
    ...more,
  });

export const propItems: SeedItem[] = [
  prop("Фонарь керосиновый, электрифицирован", "2-4", 7800, {
    number: "КР-1044",
    quantity: 2,
    unit: "шт",
    category: "props",
    description: "Батареи 3×AA, светодиод тёплый. Проверять перед каждым показом.",
  }),
  ware("Самовар латунный, 5 л", "2-3", 26_000, 1, {
    number: "КР-0871",
    weight: 5.2,
    fields: { is_breakable: false, performance: "Вишнёвый сад" },
    ends: ["stage/Карман правый"],
  }),
  prop("Сундук дорожный, кожа и латунь", "1-1", 19_500, {
    number: "КР-0903",
    quantity: 3,
    unit: "шт",
    category: "props",
    size: [90, 52, 50],
    weight: 14,
  }),
  prop("Зеркало овальное, рама золочёная", "1-2", 31_000, {
    number: "КР-0915",
    copies: 1,
    category: "props",
    fields: { is_breakable: true },
  }),
  ware("Сервиз чайный, синий кобальт", "2-3", 18_000, 2, { unit: "компл" }),
  ware("Чашка с блюдцем, гранёная", "2-3", 900, 18),
  ware("Рюмка водочная, сахарное стекло", "2-2", 450, 40, {
    description: "Бьётся на каждом показе, заказ за две недели.",
  }),
  ware("Бокал для шампанского", "2-2", 700, 16),
  ware("Графин хрустальный с пробкой", "2-2", 4200, 4),
  ware("Блюдо оловянное большое", "2-1", 3600, 5, { fields: { is_breakable: false } }),
  ware("Ложка столовая мельхиоровая", "2-1", 600, 24, { fields: { is_breakable: false } }),
  ware("Поднос круглый жостовский", "2-1", 5200, 3, { fields: { is_breakable: false } }),
  ware("Кувшин глиняный", "2-1", 1400, 6),
  prop("Чемодан фибровый", "1-1", 4800, { copies: 4, ends: ["stage/Карман правый", "tour/Кострома"] }),
  prop("Саквояж врача, кожа", "1-1", 9200, { copies: 1, fields: { performance: "Дядя Ваня" } }),
  prop("Зонт кружевной", "1-2", 6100, {
    copies: 3,
    fields: { performance: "Вишнёвый сад" },
    ends: ["stage/Карман правый"],
  }),
  prop("Трость с набалдашником", "1-2", 3900, { copies: 4 }),
  prop("Веер страусовый", "1-2", 8700, { copies: 2, fields: { performance: "Маскарад" } }),
  prop("Маска венецианская", "1-2", 5400, { quantity: 22, unit: "шт", fields: { performance: "Маскарад" } }),
  prop("Ружьё охотничье, макет массогабаритный", "1-3", 38_000, {
    copies: 1,
    fields: { performance: "Чайка" },
    description: "Выдаётся под подпись, хранить в оружейном ящике.",
  }),
  prop("Пистолет дуэльный, пара в ящике", "1-3", 54_000, { copies: 1 }),
  prop("Шпага бутафорская", "1-3", 7200, { quantity: 6, unit: "шт" }),
  prop("Чучело чайки", "1-3", 16_000, { copies: 2, fields: { performance: "Чайка" }, ends: ["stage/Карман левый"] }),
  prop("Канделябр на пять свечей, электрический", "2-4", 14_500, {
    copies: 4,
    ends: ["stage/Карман правый", "stage/Карман правый"],
  }),
  prop("Подсвечник медный", "2-4", 2600, { quantity: 8, unit: "шт" }),
  prop("Часы каминные, бронза", "1-2", 28_000, { copies: 1 }),
  prop("Граммофон с трубой", "1-3", 36_000, { copies: 1, ends: ["light-workshop"] }),
  prop("Гитара семиструнная, концертная", "1-3", 21_000, { copies: 2, ends: ["rehearsal-2"] }),
  prop("Шарманка, действующая", "1-3", 62_000, { copies: 1 }),
  prop("Книга в кожаном переплёте", "1-2", 800, { quantity: 60, unit: "шт" }),
  prop("Письмо с сургучной печатью, расходное", "1-2", 90, { quantity: 120, unit: "шт" }),
  prop("Карты игральные атласные, колода", "1-2", 650, { quantity: 9, unit: "шт" }),
  prop("Кий бильярдный", "1-3", 4300, { quantity: 2, unit: "шт", fields: { performance: "Вишнёвый сад" } }),
  prop("Икона в окладе, бутафорская", "1-2", 7600, { copies: 2 }),
  prop("Корзина с цветами, искусственными", "2-4", 5900, { copies: 3 }),
  prop("Снег бумажный негорючий, мешок 5 кг", "2-4", 3300, { quantity: 7, unit: "шт" }),
  prop("Хлеб бутафорский, каравай", "2-1", 1800, { copies: 2 }),
  prop("Удочка бамбуковая", "1-3", 1500, { copies: 2, fields: { performance: "Чайка" } }),
];

const stock = (name: string, price: number, quantity: number, unit = "шт") =>
  item("cosmetics", "wig-room/Шкаф 3", name, price, { quantity, unit });

export const makeupItems: SeedItem[] = [
  item("wig", "wig-room/Шкаф 2", "Парик «Шарлотта», каштан", 42_000, {
    number: "ГР-0118",
    copies: 1,
    fields: { hair: "натуральный", character: "Шарлотта" },
  }),
  ...(
    [
      ["«Раневская», русый с проседью", "Раневская"],
      ["«Катерина», коса тёмно-русая", "Катерина"],
      ["«Аркадина», высокая причёска", "Аркадина"],
      ["«Хлестаков», вихры", "Хлестаков"],
      ["«Городничий», лысина с накладкой", "Городничий"],
      ["«Снежная королева», белый", "Снежная королева"],
      ["«Нина», пепельный", "Нина Заречная"],
      ["«Фамусов», пудреный", "Фамусов"],
      ["«Фирс», седой", "Фирс"],
      ["«Баба-яга», пакля", "Баба-яга"],
      ["«Звездич», кудри", "Князь Звездич"],
      ["«Агафья Тихоновна», чёрный", "Агафья Тихоновна"],
    ] as const
  ).map(([name, character], index) =>
    item("wig", `wig-room/Шкаф ${1 + (index % 2)}`, `Парик ${name}`, 28_000 + 1500 * index, {
      copies: 1,
      fields: { hair: index % 3 ? "натуральный" : "искусственный", character },
    }),
  ),
  item("beard", "wig-room/Шкаф 3", "Борода окладистая, седая", 9600, { copies: 3, fields: { hair: "крепе" } }),
  item("beard", "wig-room/Шкаф 3", "Бакенбарды николаевские", 7400, { copies: 2, fields: { hair: "натуральный" } }),
  item("beard", "wig-room/Шкаф 3", "Усы гусарские на тюле", 3900, { copies: 4, fields: { hair: "натуральный" } }),
  stock("Клей сандарачный, 50 мл", 780, 16),
  stock("Пудра театральная, 300 г", 1250, 9),
  stock("Палитра грима жирного, 12 цветов", 3400, 7),
  stock("Кровь сценическая, 250 мл", 1900, 5),
  stock("Крепе шерстяное, метр", 540, 22, "м"),
  stock("Латекс жидкий, 500 мл", 2100, 4),
];
