import type { Sheet } from "@/lib/core/pdf/sheet";
import type { Batch } from "@/lib/inventory/movements/schema";

/** What an act says in the reader's language: `acts` in messages/. */
export type ActWords = (key: string, values?: Record<string, string | number>) => string;

interface Reader {
  house: string;
  language: string;
  zone: string;
  now: Date;
  address: string;
}

type Facts = Sheet["facts"];

function instant(at: Date, { language, zone }: Pick<Reader, "language" | "zone">, isShort = false): string {
  const day = new Intl.DateTimeFormat(language, {
    day: isShort ? "2-digit" : "numeric",
    month: isShort && language === "ru" ? "2-digit" : isShort ? "short" : "long",
    year: "numeric",
    timeZone: zone,
  });
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
  return `${day.format(at).replace(/\s*г\.$/, "")}, ${time.format(at)}`;
}

/** One place, or that each line has its own. */
function end(words: ActWords, lines: Batch["lines"], which: "from_location" | "to_location"): string | undefined {
  const places = [...new Set(lines.flatMap((line) => line[which] ?? []))];
  return places.length > 1 ? words("print.by_line") : places[0];
}

function factsOf(act: Batch, words: ActWords, reader: Reader): Facts {
  const known: [string, string | null | undefined][] = [
    ["print.date", instant(act.created_at, reader)],
    ["print.from", end(words, act.lines, "from_location")],
    ["print.to", end(words, act.lines, "to_location")],
    ["print.made_by", act.created_by],
    ["print.grounds", act.comment],
    ["print.override", act.override_reason],
    ["print.reverses", act.reverses_number === null ? null : words("number", { number: act.reverses_number })],
    [
      act.reversed_items < act.items ? "print.reversed_in_part" : "print.reversed_by",
      act.reversed_by_number === null ? null : words("number", { number: act.reversed_by_number }),
    ],
  ];
  return known.flatMap(([term, value]) => (value ? [{ term: words(term), value }] : []));
}

function isByLine({ lines }: Batch): boolean {
  return new Set(lines.map((line) => `${line.from_location}|${line.to_location}`)).size > 1;
}

function tableOf(act: Batch, words: ActWords, language: string): Pick<Sheet, "columns" | "rows"> {
  const hasPlaces = isByLine(act);
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const place = { header: words("print.places"), share: 6 };
  return {
    columns: [
      { header: words("print.row"), share: 1.2 },
      { header: words("print.item_number"), share: 3.2 },
      { header: words("print.name"), share: hasPlaces ? 6.8 : 10.6 },
      ...(hasPlaces ? [place] : []),
      { header: words("print.quantity"), share: 2, numeric: true },
      { header: words("print.unit"), share: 1.8 },
    ],
    rows: act.lines.map(({ item, quantity, from_location: from, to_location: to }, index) => [
      String(index + 1),
      item.inventory_number,
      item.name,
      ...(hasPlaces ? [[from, to].filter(Boolean).join(" – ")] : []),
      figure.format(Number(quantity)),
      item.unit,
    ]),
  };
}

const signers: Partial<Record<Batch["type"], readonly string[]>> = {
  write_off: ["commission_head", "commission_member", "commission_second", "keeper"],
  receipt: ["received"],
  correction: ["commission_head", "commission_member"],
};

/** An act as it is printed and signed; a write-off by a commission. */
export function actSheet(act: Batch, words: ActWords, reader: Reader): Sheet {
  const edition = act.reversed_by_id ? 2 : 1;
  return {
    language: reader.language,
    house: reader.house,
    title: words(`titles.${act.type}`, { number: act.number }),
    facts: factsOf(act, words, reader),
    ...tableOf(act, words, reader.language),
    total: words("print.total", { count: act.lines.length }),
    signatures: (signers[act.type] ?? ["handed_over", "received"]).map((signer) => words(`print.signers.${signer}`)),
    signHints: [words("print.position"), words("print.signature"), words("print.full_name")],
    edition: words("print.edition", { edition, printed: instant(reader.now, reader, true) }),
    address: reader.address,
    pageWords: (page, pages) => words("print.page", { page, pages }),
  };
}
