import type { SeedItem } from "./inventory-equipment";

const item = (category: string, home: string, name: string, price: number, more: Partial<SeedItem> = {}): SeedItem => ({
  category,
  home,
  name,
  price,
  ...more,
});
const made = (manufacturer: string, model: string) => ({ manufacturer, model });

export const soundItems: SeedItem[] = [
  item("microphone", "sound-store/Кейс 1", "Микрофон Shure ULX-D, петличный", 118_000, {
    number: "ЗВ-0140",
    quantity: 8,
    unit: "шт",
    ...made("Shure", "ULXD1 + WL185"),
    fields: { band: "G51" },
  }),
  item("microphone", "sound-store/Кейс 1", "Микрофон Shure ULX-D, ручной", 109_000, {
    copies: 6,
    ...made("Shure", "ULXD2/SM58"),
    fields: { band: "G51" },
  }),
  item("microphone", "sound-store/Кейс 2", "Микрофон головной DPA 6066", 62_000, { copies: 8, ...made("DPA", "6066") }),
  item("microphone", "sound-store/Кейс 2", "Микрофон конденсаторный Neumann KM 184", 84_000, {
    copies: 4,
    ...made("Neumann", "KM 184"),
  }),
  item("microphone", "sound-store/Кейс 2", "Микрофон динамический Shure SM57", 14_500, {
    copies: 6,
    ...made("Shure", "SM57"),
  }),
  item("microphone", "sound-store/Кейс 3", "Микрофон граничного слоя Crown PCC-160", 38_000, {
    copies: 5,
    ...made("Crown", "PCC-160"),
    ends: ["stage", "stage", "stage"],
  }),
  item("microphone", "sound-store/Кейс 3", "Стойка микрофонная «журавль»", 6900, {
    quantity: 14,
    unit: "шт",
    ...made("König & Meyer", "210/9"),
  }),
  item("speaker", "sound-store/Стойка", "Монитор сценический d&b MAX2", 246_000, {
    number: "ЗВ-0061",
    quantity: 2,
    unit: "шт",
    ...made("d&b audiotechnik", "MAX2"),
    weight: 19,
    ends: ["stage/Портал правый"],
  }),
  item("speaker", "sound-store/Стойка", "Акустическая система d&b Y7P", 412_000, {
    copies: 6,
    ...made("d&b audiotechnik", "Y7P"),
    weight: 22,
    ends: ["stage/Портал левый", "stage/Портал левый", "stage/Портал правый", "stage/Портал правый"],
  }),
  item("speaker", "sound-store/Стойка", "Сабвуфер d&b V-SUB", 520_000, {
    copies: 4,
    ...made("d&b audiotechnik", "V-SUB"),
    weight: 64,
    ends: ["stage/Портал левый", "stage/Портал правый"],
  }),
  item("speaker", "sound-store/Стойка", "Акустическая система активная RCF ART 712", 78_000, {
    copies: 4,
    ...made("RCF", "ART 712-A MK5"),
    fields: { power_w: 1400 },
    ends: ["rehearsal-1", "rehearsal-1", "tour/Кострома", "tour/Кострома"],
  }),
  item("mixer", "sound-store/Стойка", "Пульт звуковой DiGiCo SD12", 3_860_000, {
    copies: 1,
    ...made("DiGiCo", "SD12 96"),
    ends: ["box"],
  }),
  item("mixer", "sound-store/Стойка", "Пульт звуковой Yamaha QL1", 940_000, { copies: 1, ...made("Yamaha", "QL1") }),
  item("mixer", "sound-store/Стойка", "Стейджбокс DiGiCo D2-Rack", 890_000, {
    copies: 2,
    ...made("DiGiCo", "D2-Rack"),
    ends: ["stage"],
  }),
  item("mixer", "sound-store/Стойка", "Компьютер QLab, Mac mini", 148_000, {
    copies: 2,
    ...made("Apple", "Mac mini M2 Pro"),
    ends: ["box"],
  }),
  item("intercom", "sound-store/Кейс 3", "Поясной пакет служебной связи Clear-Com", 41_000, {
    copies: 10,
    ...made("Clear-Com", "RS-701"),
    ends: ["stage", "stage", "control-room", "box", "stage/Колосники"],
  }),
  item("intercom", "sound-store/Кейс 3", "Гарнитура Clear-Com CC-110", 16_000, {
    quantity: 12,
    unit: "шт",
    ...made("Clear-Com", "CC-110"),
  }),
  item("intercom", "sound-store/Кейс 3", "Радиостанция Motorola DP1400", 24_500, {
    copies: 10,
    ...made("Motorola", "DP1400"),
  }),
  item("audio-cable", "sound-store/Кейс 1", "Кабель микрофонный XLR, 10 м", 1900, { quantity: 50, unit: "шт" }),
  item("audio-cable", "sound-store/Кейс 1", "Мультикор 24 канала, 40 м", 69_000, { copies: 2 }),
  item("audio-cable", "sound-store/Кейс 1", "Директ-бокс Radial J48", 23_000, { copies: 4, ...made("Radial", "J48") }),
];

export const videoItems: SeedItem[] = [
  item("projector", "video-store", "Проектор лазерный Panasonic 20K", 2_760_000, {
    number: "ВД-0009",
    copies: 2,
    ...made("Panasonic", "PT-RZ21K"),
    weight: 49,
    fields: { lumens: 20_000, resolution: "WUXGA" },
    ends: ["box", null],
  }),
  item("projector", "video-store", "Проектор короткофокусный Epson EB-L735U", 640_000, {
    copies: 2,
    ...made("Epson", "EB-L735U"),
    fields: { lumens: 7000, resolution: "WUXGA" },
    ends: ["tour/Кострома"],
  }),
  item("projector", "video-store", "Объектив Panasonic ET-D75LE6", 310_000, {
    copies: 2,
    ...made("Panasonic", "ET-D75LE6"),
  }),
  item("screen", "scenery-store/Секция 1", "Экран обратной проекции 8×5 м", 215_000, {
    copies: 1,
    ends: ["stage/Колосники"],
  }),
  item("screen", "video-store", "Экран на раме 4×3 м", 64_000, { copies: 2, ends: ["rehearsal-1"] }),
  item("screen", "video-store", "Тюль проекционный чёрный, 12×7 м", 98_000, { copies: 1 }),
  item("video-gear", "video-store", "Камера Blackmagic Studio Camera 4K", 152_000, {
    copies: 3,
    ...made("Blackmagic Design", "Studio Camera 4K Pro"),
    ends: ["box"],
  }),
  item("video-gear", "video-store", "Микшер видео ATEM Constellation", 187_000, {
    copies: 1,
    ...made("Blackmagic Design", "ATEM 1 M/E Constellation HD"),
  }),
  item("video-gear", "video-store", "Медиасервер Resolume, станция", 430_000, { copies: 2, ends: ["control-room"] }),
  item("video-gear", "video-store", "Кабель SDI 12G, 50 м", 9800, { quantity: 10, unit: "шт" }),
  item("video-gear", "video-store", "Передатчик HDBaseT, комплект", 28_000, { copies: 3 }),
];
