/** What was written to many in the demonstration theatre: by whom, to whom (departments by code; nobody named: everybody), how long ago. */
export interface SeedBroadcast {
  by: string;
  title: string;
  message: string;
  departments: string[];
  isUrgent: boolean;
  hoursAgo: number;
  /** How many of those who got it have read it, of ten. */
  readOfTen: number;
}

export const seedBroadcasts: SeedBroadcast[] = [
  {
    by: "director@flytower.local",
    title: "Учебная тревога в пятницу",
    message: "В пятницу в 12:00 учебная эвакуация. Сбор у служебного входа, цеха отмечают своих по спискам.",
    departments: [],
    isUrgent: true,
    hoursAgo: 150,
    readOfTen: 10,
  },
  {
    by: "admin@flytower.local",
    title: "Горячей воды не будет до вторника",
    message: "Меняют стояк в правом крыле. Душевые и прачечная работают в левом, химчистку сдавайте через костюмерную.",
    departments: [],
    isUrgent: false,
    hoursAgo: 21,
    readOfTen: 6,
  },
  {
    by: "stage@flytower.local",
    title: "«Вишнёвый сад»: прогон с 11:00",
    message: "Прогон первого акта начинаем в 11:00 вместо 12:00. Свет и звук на местах в 10:30.",
    departments: ["light", "sound", "machinery"],
    isUrgent: false,
    hoursAgo: 52,
    readOfTen: 8,
  },
  {
    by: "director@flytower.local",
    title: "Карманы свободны до среды",
    message: "Левый карман освободили после разборки «Чайки». До среды можно ставить кофры, с четверга там станки.",
    departments: ["machinery", "light", "costume"],
    isUrgent: false,
    hoursAgo: 26,
    readOfTen: 5,
  },
  {
    by: "light@flytower.local",
    title: "Штанкет 7 не трогать",
    message: "На седьмом штанкете снята страховка одного прибора. До проверки завтра утром не поднимать и не опускать.",
    departments: ["light"],
    isUrgent: false,
    hoursAgo: 5,
    readOfTen: 3,
  },
];

/** A letter that a mail server would not take, as the administrator finds it. */
export const deadLetter = {
  to: "p.gavrilov@flytower.local",
  attempts: 8,
  reason: "452 4.2.2 Mailbox full, try again later",
};
