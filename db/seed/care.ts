/** Plans of maintenance of the demonstration theatre, by category; `late` and `soon` say how many of its things are overdue or nearly due. */
export interface SeedPlan {
  category: string;
  kind: "electrical" | "lifting" | "fireproofing" | "cleaning" | "service" | "other";
  title: string;
  instructions: string;
  interval: number;
  lead: number;
  isMandatory: boolean;
  late: number;
  soon: number;
  cost: number;
  notes: string[];
}

const plan = (
  category: string,
  kind: SeedPlan["kind"],
  title: string,
  days: [interval: number, lead: number],
  more: Pick<SeedPlan, "isMandatory" | "late" | "soon" | "cost" | "instructions" | "notes">,
): SeedPlan => ({ category, kind, title, interval: days[0], lead: days[1], ...more });

export const seedPlans: SeedPlan[] = [
  plan("rigging", "lifting", "Испытание нагрузкой", [365, 30], {
    isMandatory: true,
    late: 2,
    soon: 2,
    cost: 4200,
    instructions: "Статика 125 %, десять минут; динамика 110 %, три цикла. Осмотреть канат, крюк и тормоз. Протокол в папку такелажа.",
    notes: ["Протокол № 41", "Протокол № 42, канат без обрывов", "Заменён стропозахват, протокол № 47"],
  }),
  plan("light", "electrical", "Изоляция и заземление", [730, 30], {
    isMandatory: true,
    late: 3,
    soon: 4,
    cost: 0,
    instructions: "Мегаомметром 500 В: не ниже 1 МОм. Осмотреть вилку, кабель, страховочный трос.",
    notes: ["Не ниже 20 МОм", "Заменена вилка", "Протокол света, осень"],
  }),
  plan("drapery", "fireproofing", "Огнезащитная пропитка", [365, 45], {
    isMandatory: true,
    late: 1,
    soon: 2,
    cost: 6800,
    instructions: "Пирилакс, два прохода. Контрольный образец поджечь на улице: самостоятельное горение не дольше двух секунд.",
    notes: ["Акт огнезащиты 2026", "Пропитано в мастерской, образец прошёл"],
  }),
  plan("scenery", "fireproofing", "Огнезащита дерева", [730, 45], {
    isMandatory: true,
    late: 1,
    soon: 1,
    cost: 5200,
    instructions: "Осмотреть покрытие со стороны кулис, подновить сколы.",
    notes: ["Подновлены рёбра", "Покрытие целое"],
  }),
  plan("platform", "other", "Осмотр станков и лестниц", [180, 14], {
    isMandatory: true,
    late: 1,
    soon: 2,
    cost: 0,
    instructions: "Болты, фиксаторы, люфт ступеней. Перила нагрузить руками.",
    notes: ["Подтянуты болты", "Заменён фиксатор"],
  }),
  plan("costume", "cleaning", "Химчистка", [120, 14], {
    isMandatory: false,
    late: 4,
    soon: 6,
    cost: 900,
    instructions: "Шёлк и бархат: «Белый лотос», с биркой цеха.",
    notes: ["«Белый лотос»", "Пятно на подоле вышло", "Ручная чистка"],
  }),
  plan("chair", "cleaning", "Чистка обивки", [180, 14], {
    isMandatory: false,
    late: 1,
    soon: 2,
    cost: 700,
    instructions: "Пылесос, пена, сушить вдали от приборов.",
    notes: ["Пена, сушка сутки"],
  }),
  plan("projector", "service", "Фильтры и наработка лампы", [90, 10], {
    isMandatory: false,
    late: 1,
    soon: 1,
    cost: 0,
    instructions: "Продуть фильтры, записать часы лампы.",
    notes: ["Лампа 640 часов", "Лампа 1210 часов", "Фильтр заменён"],
  }),
];

/** What is wrong with what goes to a workshop, by the department that it is of. */
export const repairReasons: Record<string, string[]> = {
  light: ["Не открывается диафрагма", "Гаснет через десять минут, греется", "Люфт лиры, не держит угол"],
  sound: ["Треск в левом канале", "Не держит аккумулятор", "Сломан разъём XLR"],
  video: ["Полоса на изображении", "Не включается после выезда"],
  machinery: ["Заедает тормоз", "Треснула ступень", "Разошёлся шов карманов"],
  costume: ["Лопнул шов на спине", "Отпорото кружево, II акт", "Сломан каблук"],
  makeup: ["Редеет тюль на лбу", "Подклеить монтюр"],
};

/** Counts of the demonstration: days ago, place, what was found; the last two are still going on. */
export const seedCounts = [
  { place: "furniture-store/Стеллаж 2", department: "costume", days: 96, note: "После гастролей в Ярославле", missing: 1, surplus: 0 },
  { place: "light-store/А-3", department: "light", days: 61, note: "Перед открытием сезона", missing: 2, surplus: 1 },
  { place: "wardrobe/Ряд 3", department: "costume", days: 33, note: "Передача ряда новому костюмеру", missing: 0, surplus: 0 },
  { place: "props-store/2-1", department: "costume", days: 12, note: null, missing: 1, surplus: 1 },
  { place: "light-store/Б-1", department: "light", days: 0, note: "Ежегодная, склад света", missing: 1, surplus: 0 },
  { place: "props-store/1-2", department: "costume", days: 0, note: "Посуда «Вишнёвого сада»", missing: 1, surplus: 0 },
];
