import type { CustomFieldDef } from "@/db/schema/inventory";

/** The tree of categories of the demonstration theatre. `key` names a row inside the seed. */
export interface SeedCategory {
  key: string;
  name: string;
  code: string;
  department?: string;
  color?: string;
  pattern?: string;
  fields?: CustomFieldDef[];
  children?: SeedCategory[];
}

const number = (key: string, label: string, unit: string | null = null): CustomFieldDef => ({
  key,
  label,
  type: "number",
  unit,
});
const words = (key: string, label: string): CustomFieldDef => ({ key, label, type: "text" });
const choice = (key: string, label: string, choices: string[]): CustomFieldDef => ({
  key,
  label,
  type: "choice",
  choices,
});

/** Keys as the columns of a maker's sheet are called, so that an import finds them by name. */
const lightFields = [
  number("power_w", "Мощность", "Вт"),
  choice("dmx_connector", "Разъём DMX", [
    "3-pin",
    "5-pin",
    "3-pin and 5-pin",
    "3-pin XLR IP65",
    "5-pin XLR IP65",
    "3-pin (swapped +/-)",
    "RJ45",
    "3.5mm stereo jack",
  ]),
  number("channels_min", "Каналов DMX, от"),
  number("channels_max", "Каналов DMX, до"),
  number("lens_degrees_min", "Угол луча, от", "°"),
  number("lens_degrees_max", "Угол луча, до", "°"),
  number("bulb_color_temperature_k", "Цветовая температура", "К"),
  words("bulb_type", "Лампа"),
  words("power_connectors", "Разъём питания"),
];

const costumeFields = [
  words("size", "Размер"),
  words("growth", "Рост, см"),
  words("fabric", "Ткань"),
  words("performance", "Спектакль"),
  words("character", "Роль"),
];
const care = choice("care", "Уход", ["стирка 30°", "ручная стирка", "химчистка", "не чистить"]);

export const seedCategories: SeedCategory[] = [
  {
    key: "light",
    name: "Свет",
    code: "light",
    department: "light",
    color: "straw",
    pattern: "СВ-{0000}",
    fields: lightFields,
    children: [
      { key: "profile", name: "Профильные", code: "light-profile" },
      { key: "fresnel", name: "Френель", code: "light-fresnel" },
      { key: "intelligent", name: "Интеллектуальные", code: "light-moving" },
      { key: "led", name: "Светодиодные", code: "light-led" },
      { key: "effect", name: "Эффекты и дым", code: "light-effect" },
      { key: "console", name: "Пульты", code: "light-console" },
      {
        key: "cable",
        name: "Коммутация",
        code: "light-cable",
        pattern: "СВ-К-{000}",
        fields: [number("section_mm2", "Сечение", "мм²")],
      },
      { key: "filter", name: "Фильтры и гобо", code: "light-filter" },
    ],
  },
  {
    key: "sound",
    name: "Звук",
    code: "sound",
    department: "sound",
    color: "congo",
    pattern: "ЗВ-{0000}",
    fields: [words("band", "Диапазон"), number("power_w", "Мощность", "Вт")],
    children: [
      { key: "microphone", name: "Микрофоны", code: "sound-microphone" },
      { key: "speaker", name: "Акустика", code: "sound-speaker" },
      { key: "mixer", name: "Пульты", code: "sound-mixer" },
      { key: "intercom", name: "Связь", code: "sound-intercom" },
      { key: "audio-cable", name: "Коммутация", code: "sound-cable" },
    ],
  },
  {
    key: "machinery",
    name: "Машинерия",
    code: "machinery",
    department: "machinery",
    color: "moss",
    pattern: "МД-{0000}",
    fields: [number("load_kg", "Нагрузка", "кг")],
    children: [
      { key: "rigging", name: "Подъёмы и такелаж", code: "machinery-rigging" },
      { key: "platform", name: "Станки и лестницы", code: "machinery-platform" },
      {
        key: "drapery",
        name: "Одежда сцены",
        code: "machinery-drapery",
        fields: [words("fabric", "Ткань"), { key: "fireproofed_until", label: "Огнезащита до", type: "date" }],
      },
      { key: "scenery", name: "Декорации", code: "machinery-scenery", fields: [words("performance", "Спектакль")] },
    ],
  },
  {
    key: "costume",
    name: "Костюм",
    code: "costume",
    department: "costume",
    color: "rose",
    pattern: "КР-{0000}",
    fields: [...costumeFields, care],
    children: [
      { key: "dress", name: "Костюм женский", code: "costume-women" },
      { key: "suit", name: "Костюм мужской", code: "costume-men" },
      { key: "shoes", name: "Обувь", code: "costume-shoes" },
      { key: "hat", name: "Головные уборы", code: "costume-hats" },
    ],
  },
  {
    key: "props",
    name: "Реквизит",
    code: "props",
    department: "costume",
    color: "amber",
    pattern: "КР-{0000}",
    fields: [words("performance", "Спектакль"), { key: "is_breakable", label: "Хрупкое", type: "flag" }],
    children: [
      { key: "tableware", name: "Посуда", code: "props-tableware" },
      { key: "hand-props", name: "Исходящий и ручной", code: "props-hand" },
    ],
  },
  {
    key: "furniture",
    name: "Мебель",
    code: "furniture",
    department: "costume",
    color: "rust",
    pattern: "КР-{0000}",
    fields: [words("material", "Материал"), words("period", "Эпоха")],
    children: [
      { key: "chair", name: "Стулья и кресла", code: "furniture-chairs" },
      { key: "table", name: "Столы", code: "furniture-tables" },
      { key: "cabinet", name: "Шкафы и комоды", code: "furniture-cabinets" },
    ],
  },
  {
    key: "makeup",
    name: "Грим",
    code: "makeup",
    department: "makeup",
    color: "lavender",
    pattern: "ГР-{0000}",
    fields: [words("hair", "Волос"), words("character", "Роль")],
    children: [
      { key: "wig", name: "Парики", code: "makeup-wigs" },
      { key: "beard", name: "Усы и бороды", code: "makeup-beards" },
      { key: "cosmetics", name: "Материалы", code: "makeup-materials" },
    ],
  },
  {
    key: "video",
    name: "Видео",
    code: "video",
    department: "video",
    color: "peacock",
    pattern: "ВД-{0000}",
    fields: [number("lumens", "Световой поток", "лм"), words("resolution", "Разрешение")],
    children: [
      { key: "projector", name: "Проекторы", code: "video-projector" },
      { key: "screen", name: "Экраны", code: "video-screen" },
      { key: "video-gear", name: "Камеры и коммутация", code: "video-gear" },
    ],
  },
];
