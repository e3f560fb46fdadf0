/** What people write beside a movement. */
export const movementComments = {
  receipt: ["Постановка на учёт", "Перенос остатков из бухгалтерии", "По накладной поставщика"],
  issue: [
    "«Вишнёвый сад»",
    "«Гроза», премьера сезона",
    "Монтаж, утро",
    "Репетиция в костюмах",
    "«Чайка», ввод нового состава",
    "Прогон со светом",
  ],
  return: ["Снято после спектакля", "Разборка после показа", "Вернули в полном составе", "Сдано на склад"],
  transfer: ["Переставлено при уборке склада", "Освобождали полку", "Ближе к выходу на сцену"],
  to_repair: [
    "Не зажигается лампа",
    "Люфт в креплении",
    "Пятно на подоле, чистка",
    "Треснула рама",
    "Нет сигнала, проверить разъём",
    "Плановая чистка",
  ],
  from_repair: ["Готово, проверено", "Заменена лампа", "Почищено", "Переклеено, двигать осторожно"],
  to_tour: ["Гастроли, Кострома", "Едет с «Чайкой»"],
  from_tour: ["Вернулось с выезда, кейсы целы"],
  write_off: ["Акт № 14: ремонту не подлежит", "Акт № 9: израсходовано", "Утрачено на гастролях, акт № 17"],
  correction: ["Пересчёт: нашлось", "Пересчёт: недостача"],
} as const;

/** Which workshop mends what, by department and by category. */
export const workshopOf: Record<string, string> = {
  light: "light-workshop",
  sound: "service",
  video: "service",
  machinery: "joinery",
  makeup: "sewing",
  costume: "sewing",
};

/** Where a department's things stand when they are in use. */
export const placesOfUse: Record<string, string[]> = {
  light: ["stage/Софит 1", "stage/Софит 2", "stage/Софит 3", "stage/Софит 4", "stage/Портал левый", "stage/Портал правый", "rehearsal-1"],
  sound: ["stage", "stage/Портал левый", "stage/Портал правый", "box", "rehearsal-2"],
  video: ["box", "control-room", "rehearsal-1"],
  machinery: ["stage/Карман левый", "stage/Карман правый", "stage/Колосники", "stage/Трюм"],
  costume: ["stage/Карман левый", "stage/Карман правый", "rehearsal-1", "rehearsal-2"],
  makeup: ["stage/Карман правый", "rehearsal-1"],
};
