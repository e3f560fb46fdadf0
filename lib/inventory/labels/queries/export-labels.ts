import "server-only";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { AppError } from "@/lib/core/errors";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { measureIn, openDocument, setLine } from "@/lib/core/pdf/typeface";
import { labelLayouts, mostLabels, type LabelLayout } from "@/lib/inventory/labels/constants";
import { fetchLabels, squareCode } from "@/lib/inventory/labels/rows";
import { drawLabel, placeOf, type LabelContent, type LabelDrawing } from "@/lib/inventory/labels/rules";
import { LabelsInput } from "@/lib/inventory/labels/schema";

const points = (millimetres: number) => (millimetres * 72) / 25.4;

interface Corner {
  x: number;
  y: number;
}

function paint(document: PDFKit.PDFDocument, label: LabelContent, drawing: LabelDrawing, corner: Corner) {
  const { modules, runs } = squareCode(label.address);
  const { code, lines, rules } = drawing;
  const unit = points(code.size) / modules;
  const [left, top] = [points(corner.x + code.x), points(corner.y + code.y)];
  for (const run of runs) document.rect(left + run.x * unit, top + run.y * unit, run.length * unit, unit);
  document.fill("black");
  for (const rule of rules) {
    const y = points(corner.y + rule.y);
    document.moveTo(points(corner.x + rule.x), y).lineTo(points(corner.x + rule.x + rule.width), y);
  }
  if (rules.length > 0) document.lineWidth(0.5).stroke("black");
  for (const line of lines)
    setLine(document, { ...line, x: points(corner.x + line.x), y: points(corner.y + line.y), size: points(line.size) });
}

/** Lets others be served while hundreds of labels are drawn. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

async function printLabels(labels: readonly LabelContent[], layout: LabelLayout, skip: number): Promise<Buffer> {
  const document = await openDocument("Labels");
  const whole = buffer(document);
  const measure = measureIn(document);
  let page = -1;
  for (const [index, label] of labels.entries()) {
    const place = placeOf(layout, index, skip);
    if (place.page !== page) {
      document.addPage({ size: [points(layout.page.width), points(layout.page.height)], margin: 0 });
      page = place.page;
      await breathe();
    }
    paint(document, label, drawLabel(label, layout.label, measure), place);
  }
  document.end();
  return whole;
}

export const exportLabels = defineQuery({
  name: "inventory.exportLabels",
  permission: "inventory:read",
  summary: "Labels as a PDF of real size: sheets or a roll, with a code that opens the record",
  input: LabelsInput,
  output: Download,
  http: { method: "GET", path: "/inventory/labels.pdf", answer: "file" },
  async handler(ctx, input) {
    const labels = await fetchLabels(ctx, input);
    if (labels.length === 0) throw new AppError("NOT_FOUND", "labels.nothing");
    if (labels.length > mostLabels) throw new AppError("VALIDATION_ERROR", "labels.too_many", { most: mostLabels }, { count: mostLabels });
    const bytes = await printLabels(labels, labelLayouts[input.layout], input.skip);
    return {
      name: `labels-${input.layout}.pdf`,
      mimeType: "application/pdf",
      size: bytes.byteLength,
      disposition: "attachment" as const,
      open: (range?: { start: number; end: number }) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
});
