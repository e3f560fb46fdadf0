import { classes } from "@/components/ui/classes";

interface Props {
  /** Of `files`; null leaves the ground empty, so that rows keep their shape. */
  fileId: string | null;
  /** In CSS pixels, as it stands in the page; a sharper screen gets twice as much. */
  width: number;
  /** What is on it; "" where the name stands beside it. */
  alt: string;
  className?: string;
  /** For the one picture that the page is about; the rest wait until they are scrolled to. */
  eager?: boolean;
}

const address = (fileId: string, width: number) => `/api/v1/files/${fileId}/thumbnail?width=${width}`;

/** A photograph in the house's light: dimmed and without colour in the Blackout (`.ph`). */
export function Photo({ fileId, width, alt, className, eager }: Props) {
  return (
    <span className={classes("ph", className)}>
      {fileId ? (
        // The picture comes in the width that is wanted already; next/image would only fetch it without the reader's cookie.
        <img
          src={address(fileId, width)}
          srcSet={`${address(fileId, width)} 1x, ${address(fileId, width * 2)} 2x`}
          alt={alt}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
          draggable={false}
        />
      ) : null}
    </span>
  );
}
