import { inflateSync } from "node:zlib";

/** A PDF of ours as objects: PDFKit writes them one after another, streams deflated. */
function objectsOf(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const raw = pdf.toString("latin1");
  const objects = new Map<string, { head: string; stream: string }>();
  for (const found of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, id = "", body = ""] = found;
    const start = body.indexOf("stream\n");
    const head = start < 0 ? body : body.slice(0, start);
    const bytes = start < 0 ? "" : body.slice(start + "stream\n".length, body.lastIndexOf("\nendstream"));
    const isText = head.includes("/FlateDecode") && !head.includes("/Image");
    objects.set(id, { head, stream: isText ? inflateSync(Buffer.from(bytes, "latin1")).toString("latin1") : "" });
  }
  return objects;
}

/** The letters of a font, by the codes under which its text is written. */
function lettersOf(map: string): string[] {
  return [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/<([0-9a-f]*)>/g)].map(([, code = ""]) => Buffer.from(code, "hex").swap16().toString("utf16le")),
  );
}

/** All that can be read in a PDF that `renderPdf` drew, in the order in which it was drawn. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, string[]>();
  for (const { head } of objects.values())
    for (const [, name = "", id = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const mapId = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? "")?.[1];
      fonts.set(name, lettersOf(objects.get(mapId ?? "")?.stream ?? ""));
    }
  const read = (stream: string) => {
    let letters: string[] = [];
    return [...stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\b(ET)\b/g)]
      .map(([, font, shown]) => {
        if (font) letters = fonts.get(font) ?? [];
        return [...(shown ?? "").matchAll(/<([0-9a-f]+)>/g)]
          .flatMap(([, codes = ""]) => (codes.match(/.{4}/g) ?? []).map((code) => letters[Number.parseInt(code, 16)] ?? ""))
          .join("");
      })
      .join("");
  };
  return [...objects.values()].map(({ stream }) => read(stream)).join("\n");
}
