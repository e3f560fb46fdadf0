import { labelLayouts, type LabelLayoutName } from "@/lib/inventory/labels/constants";
import type { LabelPreview } from "@/lib/inventory/labels/schema";

type Label = LabelPreview["labels"][number];

/** The first page in its real proportions, drawn from what the PDF is drawn from; text keeps the width that it has on paper. */
export function LabelPreviewSheet({ preview, layout: name, label }: { preview: LabelPreview; layout: LabelLayoutName; label: string }) {
  const layout = labelLayouts[name];
  const { width, height } = layout.page;
  return (
    <svg
      className="label-sheet"
      viewBox={`0 0 ${width} ${height}`}
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: `min(100%, ${Math.max(width, 62) * 1.4}mm, ${(78 * width) / height}vh)` }}
      role="img"
      aria-label={label}
    >
      {preview.labels.map((one) => (
        <OneLabel key={`${one.x} ${one.y}`} {...one} width={layout.label.width} height={layout.label.height} />
      ))}
    </svg>
  );
}

function OneLabel({ x, y, drawing, modules, path, width, height }: Label & { width: number; height: number }) {
  const { code, lines, rules } = drawing;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className="edge" width={width} height={height} rx="1" />
      <path d={path} transform={`translate(${code.x} ${code.y}) scale(${code.size / modules})`} shapeRendering="crispEdges" />
      {rules.map((rule) => (
        <rect key={rule.y} x={rule.x} y={rule.y} width={rule.width} height="0.18" />
      ))}
      {lines.map((line) => (
        <text
          key={line.y}
          x={line.x}
          y={line.y}
          fontSize={line.size}
          fontWeight={line.isBold ? 700 : 400}
          textLength={line.width}
          lengthAdjust="spacingAndGlyphs"
        >
          {line.text}
        </text>
      ))}
    </g>
  );
}
