/** A task of the demonstration theatre. Days count from today, hours are the theatre's. */
export interface SeedTask {
  title: string;
  department: string;
  status: "created" | "assigned" | "in_progress" | "review" | "completed" | "rejected";
  /** Name of an account before the `@`, `crew` for anybody of the department. */
  assignee?: string;
  author?: string;
  priority?: "low" | "medium" | "high" | "critical";
  /** Days until it is due and the hour; without an hour the end of the day. */
  due?: [days: number, hour?: number];
  /** Days since it was set. */
  age: number;
  description?: string;
  rrule?: string;
  /** How many of them are ticked, and all of them. */
  subtasks?: [done: number, ...titles: string[]];
  comments?: [by: "author" | "assignee" | "head", text: string][];
  watchers?: string[];
  /** Why it was rejected. */
  reason?: string;
  /** Beginning of the name of the item that it was made from. */
  item?: string;
}

type More = Omit<SeedTask, "title" | "department" | "status" | "age">;

const task = (status: SeedTask["status"], department: string, age: number, title: string, more: More = {}): SeedTask => ({
  status,
  department,
  age,
  title,
  ...more,
});

/** The newest last: numbers follow the order. */
export const seedTasks: SeedTask[] = [
  task("completed", "sound", 16, "Батареи петличек, комплект 16", { assignee: "crew", due: [-8] }),
  task("rejected", "video", 16, "Купить второй проектор на портал", {
    author: "stage",
    reason: "В смете этого сезона его нет, вернёмся к этому в январе",
    priority: "low",
  }),
  task("completed", "costume", 14, "Выстирать скатерти, 6 шт", { assignee: "p.gavrilov", due: [-8], author: "costume" }),
  task("review", "makeup", 14, "Парик «Шарлотта»: новая подкладка", { assignee: "crew", due: [0], item: "Парик" }),
  task("completed", "machinery", 13, "Поворотный круг: датчик четверти", {
    assignee: "crew",
    due: [-7],
    priority: "high",
    comments: [
      ["assignee", "Датчик сбит на полсантиметра, выставил и зафиксировал лаком."],
      ["head", "Проверил на прогоне, круг встаёт точно. Принято."],
    ],
  }),
  task("review", "light", 12, "Паспорт 3.1 «Вишнёвого сада»: перевесить контровой на софит 3", {
    assignee: "crew",
    due: [-4],
    subtasks: [3, "Снять с софита 2", "Повесить и застраховать", "Перефокусировать по паспорту"],
    watchers: ["stage"],
  }),
  task("completed", "light", 12, "Лампа 750 Вт в прибор СВ-0205", { assignee: "crew", due: [-6], author: "crew" }),
  task("in_progress", "video", 12, "Титры для слабослышащих, «Нос»", {
    assignee: "crew",
    due: [5],
    author: "stage",
    comments: [["author", "Текст второго акта пришлю в пятницу, режиссёр правит финал."]],
  }),
  task("completed", "sound", 11, "Заменить капсюль радиомикрофона на канале 7", { assignee: "crew", due: [-5], item: "Радиосистема" }),
  task("in_progress", "machinery", 11, "Тормоз лебёдки штанкета 9", {
    assignee: "crew",
    due: [-5],
    priority: "critical",
    author: "n.drozdov",
    item: "Лебёдка",
    description: "На подъёме с нагрузкой проскальзывает. До ремонта штанкет 9 не грузим, табличка висит.",
    subtasks: [2, "Снять кожух", "Осмотреть колодки", "Заказать колодки", "Поставить", "Испытать с нагрузкой"],
    comments: [
      ["assignee", "Колодки стёрты до металла. Заказал, обещают во вторник."],
      ["head", "До испытания никому не поднимать. Лаврову предупредил."],
      ["author", "Во вторник после обеда жду вас у лебёдки."],
    ],
    watchers: ["stage", "director"],
  }),
  task("in_progress", "costume", 10, "Реквизит «Грозы»: веер, ключ, зонт", {
    assignee: "p.gavrilov",
    due: [1],
    author: "costume",
    subtasks: [1, "Веер", "Ключ от калитки", "Зонт"],
  }),
  task("review", "sound", 9, "Записать звук лопнувшей струны заново", {
    assignee: "crew",
    due: [-1],
    author: "stage",
    comments: [
      ["author", "Режиссёр просит дальше и глуше, как из шахты."],
      ["assignee", "Записал три варианта, лежат в папке спектакля, второй ближе всего."],
      ["author", "Второй. Но хвост длиннее."],
      ["assignee", "Хвост вытянул до четырёх секунд, послушайте."],
    ],
  }),
  task("assigned", "light", 9, "Фильтры «Грозы»: нарезать 24 рамки", { assignee: "crew", due: [0], author: "light" }),
  task("completed", "machinery", 8, "Огнезащитная пропитка кулис, акт в папку", { assignee: "crew", due: [-2], item: "Кулиса" }),
  task("assigned", "machinery", 8, "Смазать блоки правой галереи", {
    assignee: "crew",
    due: [2],
    subtasks: [1, "Блоки 1–6", "Блоки 7–12", "Блоки 13–18", "Протереть тросы"],
    rrule: "FREQ=MONTHLY",
  }),
  task("in_progress", "light", 8, "Перебрать страховочные тросики софита 1", { assignee: "crew", due: [3], item: "Тросик" }),
  task("assigned", "costume", 7, "Подшить подол Раневской, II акт", { assignee: "crew", due: [-1], author: "stage", priority: "high" }),
  task("created", "makeup", 7, "Закупить лак и шпильки на выезд в Кострому", {
    due: [4],
    author: "y.orlova",
    subtasks: [0, "Лак, 6 баллонов", "Шпильки, 10 упаковок", "Сетки под парик"],
  }),
  task("in_progress", "light", 6, "Снять прибор с софита 2 и проверить пробой", {
    assignee: "crew",
    due: [0, 17],
    priority: "high",
    author: "light",
  }),
  task("created", "video", 6, "Перенести архив проекций на новый диск", { due: [6], author: "d.belov" }),
  task("assigned", "light", 5, "Поверка прибора СВ-0217 или замена на СВ-0231", {
    assignee: "crew",
    due: [0, 18],
    priority: "critical",
    author: "light",
    comments: [
      ["author", "Если не успеваем с поверкой, вешаем СВ-0231, он проверен в октябре."],
      ["assignee", "Понял, до сбора скажу."],
    ],
    watchers: ["stage"],
  }),
  task("assigned", "sound", 5, "Проверить связь с будкой и рубкой перед вечером", {
    assignee: "crew",
    due: [0, 17],
    rrule: "FREQ=WEEKLY;BYDAY=TU,TH,SA",
    author: "r.kim",
  }),
  task("created", "machinery", 4, "Взвесить штанкет 14 после перевески", { due: [0, 18], author: "director", priority: "high" }),
  task("assigned", "machinery", 4, "Покрасить фурки: сколы на левых бортах", { assignee: "crew", due: [8], item: "Фурка" }),
  task("in_progress", "costume", 4, "Обувь второго состава: набойки и стельки", { assignee: "crew", due: [3] }),
  task("created", "sound", 3, "Заменить чехлы мониторов на портале", { due: [3], author: "r.kim", priority: "low" }),
  task("assigned", "light", 3, "Свежая лампа и чистка линз проектора задника", { assignee: "crew", due: [2] }),
  task("rejected", "costume", 3, "Перешить камзол Фамусова к пятнице", {
    assignee: "crew",
    author: "stage",
    reason: "Ткань придёт в понедельник, к пятнице не успеть",
  }),
  task("assigned", "makeup", 2, "Усы для ввода в «Горе от ума»", { assignee: "crew", due: [4], author: "stage" }),
  task("in_progress", "video", 2, "Сбить геометрию проекции на тюль", { assignee: "crew", due: [1], priority: "high" }),
  task("created", "light", 2, "Разобрать ящик с негодными кабелями", { author: "light", priority: "low" }),
  task("assigned", "light", 2, "Гобо «ветви» для третьего акта", { assignee: "crew", due: [5], author: "stage" }),
  task("created", "machinery", 1, "Скрипит половица у второго люка", { due: [1], author: "stage" }),
  task("assigned", "costume", 1, "Подобрать зонт к костюму Вари", { assignee: "p.gavrilov", due: [6], author: "costume" }),
  task("created", "light", 1, "Заказать лампы HPL 750, осталось шесть", { due: [7], author: "crew" }),
  task("assigned", "video", 1, "Обновить заставку «Просим выключить телефоны»", { assignee: "crew", due: [9], priority: "low" }),
];
