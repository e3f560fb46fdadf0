/** A kind of thing in the demonstration theatre: `copies` items with a number each, or one item of `quantity` units. */
export interface SeedItem {
  name: string;
  category: string;
  home: string;
  price: number;
  number?: string;
  copies?: number;
  quantity?: number;
  unit?: string;
  /** [width, height, depth] in cm. */
  size?: [number, number, number];
  weight?: number;
  manufacturer?: string;
  model?: string;
  description?: string;
  fields?: Record<string, string | number | boolean>;
  /** Where the story leaves it, when that is not left to chance: keys of locations, one a copy. */
  ends?: (string | null)[];
}

const item = (category: string, home: string, name: string, price: number, more: Partial<SeedItem> = {}): SeedItem => ({
  category,
  home,
  name,
  price,
  ...more,
});
const made = (manufacturer: string, model: string) => ({ manufacturer, model });
const sofit = (line: number, count: number) => Array.from({ length: count }, () => `stage/Софит ${line}`);

export const lightItems: SeedItem[] = [
  item("profile", "light-store/А-1", "Прожектор профильный ETC Source Four 26°", 68_000, {
    number: "СВ-0204",
    copies: 8,
    ...made("ETC", "Source Four 26°"),
    size: [28, 45, 60],
    weight: 6.4,
    fields: { power_w: 750, lens_degrees_min: 26, lens_degrees_max: 26, bulb_type: "HPL 750" },
    ends: [...sofit(1, 4), ...sofit(2, 2), null, null],
  }),
  item("profile", "light-store/А-1", "Прожектор профильный ETC Source Four 19°", 74_000, {
    number: "СВ-0215",
    copies: 6,
    ...made("ETC", "Source Four 19°"),
    size: [28, 45, 66],
    weight: 6.8,
    fields: { power_w: 750, lens_degrees_min: 19, lens_degrees_max: 19, bulb_type: "HPL 750" },
    ends: ["stage/Софит 3", "stage/Софит 3", "stage/Софит 3", null, "light-workshop", null],
  }),
  item("profile", "light-store/А-2", "Прожектор профильный ETC Source Four 36°", 66_000, {
    number: "СВ-0222",
    copies: 4,
    ...made("ETC", "Source Four 36°"),
    weight: 6.2,
    fields: { power_w: 750, lens_degrees_min: 36, lens_degrees_max: 36, bulb_type: "HPL 750" },
    ends: ["stage/Портал левый", "stage/Портал правый"],
  }),
  item("fresnel", "light-store/А-3", "Прожектор с линзой Френеля, 2 кВт", 42_000, {
    number: "СВ-0231",
    copies: 8,
    ...made("Robert Juliat", "329HF"),
    weight: 11,
    description: "Прожектор театральный, шторки съёмные.",
    fields: { power_w: 2000, lens_degrees_min: 12, lens_degrees_max: 60 },
    ends: [null, null, ...sofit(4, 3)],
  }),
  item("fresnel", "light-store/А-3", "Прожектор с линзой Френеля, 1 кВт", 29_000, {
    number: "СВ-0241",
    copies: 8,
    ...made("ADB", "C101"),
    weight: 6.9,
    fields: { power_w: 1000, lens_degrees_min: 8, lens_degrees_max: 58 },
    ends: [...sofit(4, 2), "rehearsal-1"],
  }),
  item("intelligent", "light-store/Б-2", "Голова вращающаяся Robe Robin DL4S", 612_000, {
    number: "СВ-0310",
    copies: 4,
    ...made("Robe", "Robin DL4S Profile"),
    weight: 27,
    fields: {
      power_w: 600,
      dmx_connector: "3-pin and 5-pin",
      channels_min: 38,
      channels_max: 52,
      lens_degrees_min: 10,
      lens_degrees_max: 45,
    },
    ends: ["stage/Софит 2", "light-workshop", "tour/Кострома", "stage/Софит 2"],
  }),
  item("led", "light-store/Б-1", "Прожектор LED PAR 64 RGBW", 18_500, {
    number: "СВ-0405",
    copies: 10,
    ...made("Involight", "LED PAR64 RGBW"),
    weight: 3.1,
    fields: { power_w: 180, dmx_connector: "3-pin", channels_min: 4, channels_max: 8 },
    ends: ["stage/Портал левый", "stage/Портал левый", "stage/Портал правый", "stage/Портал правый", "rehearsal-2"],
  }),
  item("led", "light-store/Б-1", "Прожектор горизонтный светодиодный", 54_000, {
    copies: 4,
    ...made("Sundrax", "Flood RGBW"),
    weight: 8,
    fields: { power_w: 320, dmx_connector: "5-pin" },
    ends: ["stage/Колосники", "stage/Колосники"],
  }),
  item("console", "light-store/Б-3", "Пульт световой grandMA3 light", 2_940_000, {
    number: "СВ-0501",
    copies: 1,
    ...made("MA Lighting", "grandMA3 light"),
    weight: 39,
    ends: ["control-room"],
  }),
  item("console", "light-store/Б-3", "Пульт световой ETC Ion Xe 20", 1_180_000, {
    copies: 1,
    ...made("ETC", "Ion Xe 20"),
    weight: 12.5,
  }),
  item("console", "light-store/Б-3", "Крыло фейдерное grandMA3 fader wing", 410_000, {
    copies: 1,
    ...made("MA Lighting", "fader wing"),
    ends: ["control-room"],
  }),
  item("console", "light-store/Б-3", "Узел сетевой ETC Response Mk2, 4 порта", 96_000, {
    copies: 2,
    ...made("ETC", "Response Mk2"),
  }),
  item("console", "light-store/Б-3", "Диммер стоечный ETC Sensor3, 24×3 кВт", 1_260_000, {
    copies: 2,
    ...made("ETC", "Sensor3 SP24"),
    ends: ["control-room", "control-room"],
  }),
  item("profile", "light-store/А-2", "Пушка следящая, 1,2 кВт", 318_000, {
    copies: 2,
    ...made("Robert Juliat", "Super Korrigan"),
    weight: 34,
    fields: { power_w: 1200 },
    ends: ["box", "box"],
  }),
  item("fresnel", "light-store/А-3", "Штатив осветительный с поперечиной", 19_600, {
    copies: 5,
    ends: ["tour/Кострома", "rehearsal-1"],
  }),
  item("cable", "light-store/Б-1", "Кабель силовой ПВС 3×2,5 с вилками", 190, {
    number: "СВ-К-012",
    quantity: 240,
    unit: "м",
    fields: { section_mm2: 2.5 },
  }),
  item("cable", "light-store/Б-1", "Кабель силовой КГ 3×4", 310, {
    quantity: 180,
    unit: "м",
    fields: { section_mm2: 4 },
  }),
  item("cable", "light-store/Б-1", "Кабель DMX 5-pin, 10 м", 2400, { quantity: 36, unit: "шт" }),
  item("cable", "light-store/Б-1", "Кабель DMX 3-pin, 5 м", 1450, { quantity: 44, unit: "шт" }),
  item("cable", "light-store/Б-2", "Удлинитель Socapex, 19 жил, 20 м", 38_000, { quantity: 6, unit: "шт" }),
  item("cable", "light-store/Б-2", "Переходник powerCON — Schuko", 900, { quantity: 60, unit: "шт" }),
  item("cable", "light-store/Б-2", "Сплиттер DMX, 8 выходов", 27_500, {
    copies: 3,
    ...made("Swisson", "XSP-5R-5R"),
    fields: { dmx_connector: "5-pin" },
    ends: ["stage/Софит 1", "stage/Софит 3"],
  }),
  item("filter", "light-store/А-4", "Светофильтр Lee 201 Full CT Blue", 1300, {
    quantity: 14,
    unit: "рулон",
    ...made("Lee Filters", "201"),
  }),
  item("filter", "light-store/А-4", "Светофильтр Lee 103 Straw", 1300, {
    quantity: 9,
    unit: "рулон",
    ...made("Lee Filters", "103"),
  }),
  item("filter", "light-store/А-4", "Светофильтр Rosco 119 Light Hamburg Frost", 1500, {
    quantity: 11,
    unit: "рулон",
    ...made("Rosco", "119"),
  }),
  item("filter", "light-store/А-4", "Гобо стальное «Листва», размер A", 2100, {
    quantity: 12,
    unit: "шт",
    ...made("Rosco", "77733"),
  }),
  item("filter", "light-store/А-4", "Гобо стальное «Оконная рама», размер A", 2100, {
    quantity: 6,
    unit: "шт",
    ...made("Rosco", "77143"),
  }),
  item("effect", "light-store/Б-3", "Лампа ультрафиолетовая сценическая", 16_800, {
    copies: 2,
    fields: { power_w: 400 },
  }),
  item("effect", "light-store/Б-3", "Жидкость для генератора тумана, 5 л", 5200, { quantity: 8, unit: "шт" }),
];
