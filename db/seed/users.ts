/** People of the demonstration theatre: those with an account of its own, and how many more each department has. */
export interface SeedPerson {
  email: string;
  first_name: string;
  last_name: string;
  patronymic: string;
  position: string;
  department: string | null;
  role: string;
  isHead?: boolean;
}

type Line = [email: string, last: string, first: string, patronymic: string, position: string, department: string | null, role: string];

const lines: Line[] = [
  ["director@flytower.local", "Лебедев", "Максим", "Андреевич", "Технический директор", null, "technical_director"],
  ["stage@flytower.local", "Лаврова", "Марина", "Сергеевна", "Помощник режиссёра", null, "assistant_director"],
  ["light@flytower.local", "Ахметов", "Ильдар", "Рашидович", "Заведующий осветительным цехом", "light", "department_head"],
  ["costume@flytower.local", "Серова", "Алла", "Викторовна", "Заведующая костюмерно-реквизиторским цехом", "costume", "department_head"],
  ["crew@flytower.local", "Валеев", "Тимур", "Маратович", "Осветитель", "light", "department_staff"],
  ["actor@flytower.local", "Маркин", "Глеб", "Олегович", "Артист драмы", null, "actor"],
  ["n.drozdov@flytower.local", "Дроздов", "Николай", "Петрович", "Заведующий машинно-декорационным цехом", "machinery", "department_head"],
  ["r.kim@flytower.local", "Ким", "Роман", "Евгеньевич", "Заведующий звуковым цехом", "sound", "department_head"],
  ["y.orlova@flytower.local", "Орлова", "Юлия", "Павловна", "Заведующая гримёрным цехом", "makeup", "department_head"],
  ["d.belov@flytower.local", "Белов", "Денис", "Игоревич", "Заведующий видеоцехом", "video", "department_head"],
  ["p.gavrilov@flytower.local", "Гаврилов", "Павел", "Иванович", "Реквизитор", "costume", "department_staff"],
  ["e.titova@flytower.local", "Титова", "Елена", "Борисовна", "Помощник режиссёра", null, "assistant_director"],
];

export const seedPeople: SeedPerson[] = lines.map(([email, last_name, first_name, patronymic, position, department, role]) => ({
  email,
  last_name,
  first_name,
  patronymic,
  position,
  department,
  role,
  isHead: role === "department_head",
}));

export const administrator = { email: "admin@flytower.local", first_name: "Ольга", last_name: "Фёдорова" };

/** Further people: department (null: the company), how many, and what they are, by turns. */
export const seedCrews: { department: string | null; count: number; positions: [male: string, female: string][] }[] = [
  {
    department: "light",
    count: 6,
    positions: [
      ["Осветитель", "Осветитель"],
      ["Оператор светового пульта", "Оператор светового пульта"],
      ["Художник по свету", "Художница по свету"],
    ],
  },
  {
    department: "sound",
    count: 4,
    positions: [
      ["Звукооператор", "Звукооператор"],
      ["Радиотехник", "Радиотехник"],
    ],
  },
  {
    department: "machinery",
    count: 10,
    positions: [
      ["Машинист сцены", "Бутафор"],
      ["Столяр", "Художник-декоратор"],
      ["Монтировщик сцены", "Монтировщица сцены"],
    ],
  },
  {
    department: "costume",
    count: 7,
    positions: [
      ["Костюмер", "Костюмер"],
      ["Портной", "Портниха"],
      ["Реквизитор", "Реквизитор"],
    ],
  },
  { department: "makeup", count: 3, positions: [["Гримёр", "Гримёр-постижёр"]] },
  { department: "video", count: 2, positions: [["Видеоинженер", "Видеоинженер"]] },
  {
    department: null,
    count: 15,
    positions: [
      ["Артист драмы", "Артистка драмы"],
      ["Ведущий мастер сцены", "Ведущий мастер сцены"],
    ],
  },
];

export const demoPassword = "flytower-demo";

/** First names as people of today have them, not as the calendar of saints does. */
export const firstNames = {
  male: "Александр Алексей Андрей Антон Артём Виктор Владимир Георгий Григорий Даниил Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Лев Матвей Михаил Никита Олег Пётр Руслан Семён Сергей Степан Юрий Ярослав".split(
    " ",
  ),
  female:
    "Алёна Алина Анастасия Анна Валентина Вера Вероника Галина Дарья Евгения Екатерина Елизавета Ирина Ксения Лариса Лидия Любовь Людмила Маргарита Мария Надежда Наталья Нина Полина Светлана София Тамара Татьяна Ульяна Яна".split(
      " ",
    ),
};
