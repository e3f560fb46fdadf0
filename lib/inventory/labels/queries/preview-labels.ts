import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { measureIn, openDocument } from "@/lib/core/pdf/typeface";
import { labelLayouts } from "@/lib/inventory/labels/constants";
import { fetchLabels, squareCode } from "@/lib/inventory/labels/rows";
import { drawLabel, pageCount, placeOf } from "@/lib/inventory/labels/rules";
import { LabelPreview, LabelsInput } from "@/lib/inventory/labels/schema";

export const previewLabels = defineQuery({
  name: "inventory.previewLabels",
  permission: "inventory:read",
  summary: "The first page of labels, as it will be printed",
  input: LabelsInput,
  output: LabelPreview,
  async handler(ctx, input) {
    const labels = await fetchLabels(ctx, input);
    const layout = labelLayouts[input.layout];
    const measure = measureIn(await openDocument(""));
    const first = labels.filter((_, index) => placeOf(layout, index, input.skip).page === 0);
    return {
      total: labels.length,
      pages: pageCount(layout, labels.length, input.skip),
      labels: first.map((label, index) => {
        const { x, y } = placeOf(layout, index, input.skip);
        const { modules, runs } = squareCode(label.address);
        const path = runs.map((run) => `M${run.x} ${run.y}h${run.length}v1h-${run.length}z`).join("");
        return { x, y, drawing: drawLabel(label, layout.label, measure), modules, path };
      }),
    };
  },
});
