import { useTranslations } from "next-intl";
import QRCode from "qrcode";

/** The kit's code, to be read off the screen. */
export function KitCode({ code }: { code: string }) {
  const t = useTranslations("kits");
  const { data, size } = QRCode.create(code, { errorCorrectionLevel: "M" }).modules;
  const cells = Array.from(data).flatMap((isDark, at) => (isDark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : []));
  return (
    <figure className="kit-code">
      <svg viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={t("qr", { code })} shapeRendering="crispEdges">
        <path d={cells.join("")} fill="currentColor" />
      </svg>
      <figcaption className="code">{code}</figcaption>
    </figure>
  );
}
