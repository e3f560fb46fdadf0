/** Limits of one import. */
export const importLimits = {
  megabytes: 20,
  rows: 20_000,
  /** Rows of one statement; a file that has more is written by a job, so many in a transaction. */
  chunk: 1000,
  errors: 1000,
  preview: 50,
  samples: 3,
  /** Of one item, as everywhere. */
  tags: 50,
} as const;

/** What a column can become; beside these, `custom_fields.<key>` of the category. */
export const importFields = [
  "name",
  "inventory_number",
  "category",
  "department",
  "location",
  "quantity",
  "unit",
  "condition",
  "tracking",
  "width",
  "height",
  "depth",
  "weight",
  "serial_number",
  "manufacturer",
  "model",
  "purchase_price",
  "current_value",
  "purchase_date",
  "warranty_until",
  "description",
  "technical_description",
  "tags",
] as const;
export type ImportField = (typeof importFields)[number];

export const importStatuses = ["waiting", "running", "done", "stopped"] as const;

export const importUnits = ["mm", "cm", "m", "in", "g", "kg", "lb", "w", "kw"] as const;
export type ImportUnit = (typeof importUnits)[number];

/** How much of its family's first unit each is. */
export const unitFamilies: readonly Partial<Record<ImportUnit, number>>[] = [
  { cm: 1, mm: 0.1, m: 100, in: 2.54 },
  { kg: 1, g: 0.001, lb: 0.453_592_37 },
  { w: 1, kw: 1000 },
];

/** Units as headers and categories write them. */
export const unitWords: Readonly<Record<string, ImportUnit>> = {
  mm: "mm",
  мм: "mm",
  cm: "cm",
  см: "cm",
  m: "m",
  м: "m",
  in: "in",
  inch: "in",
  inches: "in",
  дюйм: "in",
  дюймов: "in",
  g: "g",
  г: "g",
  гр: "g",
  kg: "kg",
  кг: "kg",
  lb: "lb",
  lbs: "lb",
  фунт: "lb",
  w: "w",
  вт: "w",
  kw: "kw",
  квт: "kw",
};

/** The unit in which a field is kept, and its decimal places. */
export const measuredFields: Partial<Record<ImportField, { unit: ImportUnit; scale: number }>> = {
  width: { unit: "cm", scale: 2 },
  height: { unit: "cm", scale: 2 },
  depth: { unit: "cm", scale: 2 },
  weight: { unit: "kg", scale: 3 },
};

/** How our own export heads the plain columns: a field of a category that is called so gives way to them. */
export const exportedHeaders: ReadonlySet<string> = new Set(
  "name название inventory_number инвентарный_номер category категория department цех location место quantity количество unit единица condition состояние tracking учет width ширина height высота depth глубина weight вес serial_number серийный_номер manufacturer изготовитель model модель purchase_price цена_покупки current_value балансовая_стоимость book_value purchase_date дата_покупки purchased_on warranty_until гарантия_до warranty description описание technical_description техническое_описание tags метки".split(
    " ",
  ),
);

/** Headers by which a column is known, as `headerKey` writes them; the first that the file has counts. */
export const headerNames: Record<ImportField, readonly string[]> = {
  name: ["name", "название", "наименование", "item", "item_name", "title", "предмет", "имя", "product", "article_name"],
  inventory_number: [
    "inventory_number",
    "inventory_no",
    "inv_number",
    "inv_no",
    "inventory",
    "asset_number",
    "asset_no",
    "asset_tag",
    "asset_id",
    "инвентарный_номер",
    "инвентарный_no",
    "инв_номер",
    "инв_no",
    "инвномер",
    "инвентарный",
    "номер",
    "no",
    "number",
  ],
  category: ["category", "категория", "раздел", "группа", "category_path", "category_code", "код_категории"],
  department: ["department", "цех", "отдел", "подразделение", "dept", "department_code", "код_цеха"],
  location: [
    "location",
    "место",
    "местоположение",
    "место_хранения",
    "склад",
    "хранение",
    "где",
    "storage",
    "place",
    "warehouse",
    "shelf",
    "location_path",
  ],
  quantity: ["quantity", "qty", "количество", "кол_во", "колво", "кол", "count", "amount", "stock", "остаток"],
  unit: ["unit", "units", "единица", "ед", "ед_изм", "единица_измерения", "единицы", "uom"],
  condition: ["condition", "состояние"],
  tracking: ["tracking", "учет", "вид_учета"],
  width: ["width", "ширина", "w", "ш"],
  height: ["height", "высота", "h", "в"],
  depth: ["depth", "глубина", "length", "длина", "d", "г"],
  weight: ["weight", "вес", "масса", "mass"],
  serial_number: [
    "serial_number",
    "serial_no",
    "serial",
    "sn",
    "s_n",
    "серийный_номер",
    "серийный_no",
    "заводской_номер",
    "зав_номер",
    "зав_no",
    "серийный",
  ],
  manufacturer: [
    "manufacturer",
    "manufacturer_name",
    "maker",
    "brand",
    "vendor",
    "make",
    "изготовитель",
    "производитель",
    "завод",
    "фирма",
    "бренд",
    "марка",
  ],
  model: ["model", "model_name", "модель", "тип_модели"],
  purchase_price: ["purchase_price", "price", "cost", "цена", "цена_покупки", "стоимость_покупки", "первоначальная_стоимость"],
  current_value: ["current_value", "value", "book_value", "стоимость", "балансовая_стоимость", "остаточная_стоимость"],
  purchase_date: ["purchase_date", "purchased", "purchased_on", "bought", "дата_покупки", "дата_приобретения", "приобретено", "куплено"],
  warranty_until: ["warranty_until", "warranty", "warranty_end", "warranty_ends", "гарантия", "гарантия_до", "окончание_гарантии"],
  description: ["description", "описание", "comment", "comments", "note", "notes", "remarks", "комментарий", "примечание", "примечания"],
  technical_description: [
    "technical_description",
    "categories",
    "kind",
    "вид",
    "technical",
    "specification",
    "specs",
    "техническое_описание",
    "тех_описание",
    "характеристики",
    "технические_характеристики",
  ],
  tags: ["tags", "tag", "tag_names", "метки", "метка", "теги", "тег", "labels", "ярлыки"],
};

/** Conditions as people write them, folded. */
export const conditionWords: Readonly<Record<string, "good" | "fair" | "poor">> = {
  good: "good",
  new: "good",
  ok: "good",
  хорошее: "good",
  хорошо: "good",
  хор: "good",
  новое: "good",
  отличное: "good",
  исправно: "good",
  fair: "fair",
  used: "fair",
  удовлетворительное: "fair",
  удовлетворительно: "fair",
  удовл: "fair",
  среднее: "fair",
  poor: "poor",
  bad: "poor",
  broken: "poor",
  плохое: "poor",
  плохо: "poor",
  неисправно: "poor",
};

/** How a thing is kept, folded. */
export const trackingWords: Readonly<Record<string, "serial" | "quantity">> = {
  serial: "serial",
  "by piece": "serial",
  поштучно: "serial",
  quantity: "quantity",
  "by quantity": "quantity",
  "по количеству": "quantity",
};

/** Yes and no as people write them, folded. */
export const flagWords: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  "1": true,
  "+": true,
  да: true,
  есть: true,
  истина: true,
  false: false,
  no: false,
  n: false,
  "0": false,
  "-": false,
  нет: false,
  ложь: false,
};
