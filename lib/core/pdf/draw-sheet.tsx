import "server-only";
import { Document, Image, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import QRCode from "qrcode";
import type { ReactElement } from "react";
import { sheetFont } from "@/lib/core/pdf/fonts";
import { brokenInto } from "@/lib/core/pdf/lines";
import { renderPdf } from "@/lib/core/pdf/render";
import type { Sheet } from "@/lib/core/pdf/sheet";
import { measureIn, openDocument } from "@/lib/core/pdf/typeface";

/** Rules and hairlines of the board's print: 0.9 pt and 0.4 pt, black on white, 15 mm all round. */
const millimetre = 72 / 25.4;
const margin = 15 * millimetre;
const rule = 0.9;
const hairline = 0.4;
/** Of A4, between the margins. */
const width = 210 * millimetre - 2 * margin;
const type = { text: 9.5, house: 9, title: 20 };
const codeSide = 62;
const headGap = 16;
const termWidth = 110;
const cellGap = 8;

const styles = StyleSheet.create({
  page: {
    fontFamily: sheetFont as never,
    fontSize: type.text,
    paddingHorizontal: margin,
    paddingTop: margin,
    paddingBottom: 22 * millimetre,
  },
  head: {
    flexDirection: "row",
    justifyContent: "space-between",
    borderBottomWidth: rule,
    borderColor: "#000",
    paddingBottom: 8,
    gap: headGap,
  },
  house: { fontSize: type.house },
  title: { fontSize: type.title, fontWeight: 700, lineHeight: 1.2, marginTop: 4 },
  code: { width: codeSide, height: codeSide },
  facts: { marginTop: 8, marginBottom: 10 },
  fact: { flexDirection: "row", borderBottomWidth: hairline, borderColor: "#000", paddingVertical: 3 },
  term: { width: termWidth },
  strong: { fontWeight: 700 },
  row: { flexDirection: "row", borderBottomWidth: hairline, borderColor: "#000", paddingVertical: 3.5 },
  headRow: { flexDirection: "row", borderBottomWidth: rule, borderColor: "#000", paddingVertical: 3.5 },
  cell: { paddingRight: cellGap },
  signs: { marginTop: 22, gap: 20 },
  sign: { flexDirection: "row", alignItems: "flex-end", gap: 8 },
  signName: { width: 130 },
  signLine: { borderBottomWidth: hairline, borderColor: "#000", height: 14 },
  under: { fontSize: 7, textAlign: "center", marginTop: 2 },
  foot: {
    position: "absolute",
    left: margin,
    right: margin,
    bottom: 11 * millimetre,
    flexDirection: "row",
    justifyContent: "space-between",
    borderTopWidth: hairline,
    borderColor: "#000",
    paddingTop: 4,
    fontSize: 7.5,
  },
});

function Table({ columns, rows }: Pick<Sheet, "columns" | "rows">): ReactElement {
  const cells = (words: readonly string[], isHead: boolean) =>
    columns.map(({ header, share, numeric }, index) => (
      <Text
        key={header}
        style={[
          styles.cell,
          { flexGrow: share, flexShrink: 1, flexBasis: 0, textAlign: numeric ? "right" : "left" },
          isHead ? styles.strong : {},
        ]}
      >
        {words[index] ?? ""}
      </Text>
    ));
  return (
    <View>
      <View style={styles.headRow} fixed>
        {cells(
          columns.map(({ header }) => header),
          true,
        )}
      </View>
      {rows.map((row) => (
        <View key={row.join("|")} style={styles.row} wrap={false}>
          {cells(row, false)}
        </View>
      ))}
    </View>
  );
}

function Signatures({ signatures, signHints }: Pick<Sheet, "signatures" | "signHints">): ReactElement {
  return (
    <View style={styles.signs} wrap={false}>
      {signatures.map((signature) => (
        <View key={signature} style={styles.sign}>
          <Text style={[styles.signName, { paddingBottom: 9 }]}>{signature}</Text>
          {signHints.map((hint, at) => (
            <View key={hint} style={{ flexGrow: at === 1 ? 2 : 3, flexBasis: 0 }}>
              <View style={styles.signLine} />
              <Text style={styles.under}>{hint}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

function Frame({ sheet, code }: { sheet: Sheet; code: string }): ReactElement {
  return (
    <Document>
      <Page size="A4" style={styles.page}>
        <View style={styles.head}>
          <View style={{ flexGrow: 1, flexShrink: 1 }}>
            <Text style={styles.house}>{sheet.house}</Text>
            <Text style={styles.title}>{sheet.title}</Text>
          </View>
          <Image src={code} style={styles.code} />
        </View>
        <View style={styles.facts}>
          {sheet.facts.map(({ term, value }) => (
            <View key={term} style={styles.fact}>
              <Text style={styles.term}>{term}</Text>
              <Text style={[styles.strong, { flexGrow: 1, flexShrink: 1, flexBasis: 0 }]}>{value}</Text>
            </View>
          ))}
        </View>
        <Table columns={sheet.columns} rows={sheet.rows} />
        <Text style={[styles.strong, { marginTop: 8 }]}>{sheet.total}</Text>
        <Signatures signatures={sheet.signatures} signHints={sheet.signHints} />
        <View style={styles.foot} fixed>
          <Text>{sheet.edition}</Text>
          <Text render={({ pageNumber, totalPages }) => sheet.pageWords(pageNumber, totalPages ?? pageNumber)} />
        </View>
      </Page>
    </Document>
  );
}

/**
 * The sheet with its longer texts in lines. Not as the library breaks them: it puts a hyphen wherever the alphabet or the kind of sign
 * changes, so that of a number another one would be read.
 */
async function inLines(sheet: Sheet): Promise<Sheet> {
  const measure = measureIn(await openDocument(""));
  const broken = (text: string, room: number, isBold: boolean, size = type.text) =>
    // A little less, so that the library finds room for each line as it is.
    brokenInto((room - 0.5) / size, text, (line) => measure(line, isBold));
  // The gaps are taken off before the rest is shared out.
  const ofShare = (width - sheet.columns.length * cellGap) / sheet.columns.reduce((sum, { share }) => sum + share, 0);
  const cell = (text: string, at: number, isBold: boolean) => {
    const column = sheet.columns[at];
    // A figure is never broken.
    return column && !column.numeric ? broken(text, ofShare * column.share, isBold) : text;
  };
  const headRoom = width - codeSide - headGap;
  return {
    ...sheet,
    house: broken(sheet.house, headRoom, false, type.house),
    title: broken(sheet.title, headRoom, true, type.title),
    facts: sheet.facts.map(({ term, value }) => ({ term, value: broken(value, width - termWidth, true) })),
    columns: sheet.columns.map((column, at) => ({ ...column, header: cell(column.header, at, true) })),
    rows: sheet.rows.map((row) => row.map((text, at) => cell(text, at, false))),
  };
}

/** The bytes of a sheet; its code leads to `address`. */
export async function drawSheet(sheet: Sheet): Promise<Buffer> {
  const code = await QRCode.toDataURL(sheet.address, { errorCorrectionLevel: "M", margin: 0, scale: 8 });
  return renderPdf(<Frame sheet={await inLines(sheet)} code={code} />, {
    title: sheet.title,
    language: sheet.language,
    author: sheet.house,
  });
}
