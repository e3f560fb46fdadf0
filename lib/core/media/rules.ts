/** What can be told of a file from values only: its name, its type, its first bytes. */

/** Shown in the browser itself; everything else is handed out as an attachment, for it might run. */
const inline = /^(image\/(png|jpeg|webp|gif|avif|apng)|application\/pdf|audio\/[\w.+-]+|video\/[\w.+-]+)$/;

export function dispositionOf(mimeType: string): "inline" | "attachment" {
  return inline.test(mimeType) ? "inline" : "attachment";
}

const pictures = ["image/png", "image/apng", "image/jpeg", "image/webp", "image/gif", "image/avif", "image/tiff"];

/** A picture of points that we can decode. */
export const isPicture = (mimeType: string) => pictures.includes(mimeType);

/** What telephones of Apple write: nothing here decodes it. */
export const isHeif = (mimeType: string) => /^image\/hei[cf]/.test(mimeType);

export type Kind = "image" | "svg" | "pdf" | "audio" | "video" | "html";

const kinds: Record<string, Kind> = {
  ...Object.fromEntries(
    ["jpg", "jpeg", "jpe", "png", "apng", "webp", "gif", "avif", "tif", "tiff", "heic", "heif", "bmp"].map((ext) => [ext, "image"]),
  ),
  svg: "svg",
  pdf: "pdf",
  ...Object.fromEntries(["mp3", "wav", "ogg", "oga", "flac", "aac", "aif", "aiff", "opus"].map((ext) => [ext, "audio"])),
  ...Object.fromEntries(["mov", "mkv", "avi", "m4v"].map((ext) => [ext, "video"])),
};

/** What a name promises, where a wrong promise could do harm or mislead. */
export const kindOfExtension = (extension: string): Kind | undefined => (Object.hasOwn(kinds, extension) ? kinds[extension] : undefined);

export function kindOfType(mimeType: string): Kind | undefined {
  if (mimeType === "image/svg+xml") return "svg";
  if (mimeType === "application/pdf") return "pdf";
  if (mimeType === "text/html") return "html";
  if (mimeType === "application/ogg") return "audio";
  const [family] = mimeType.split("/");
  return family === "image" || family === "audio" || family === "video" ? family : undefined;
}

export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

const unplain = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069/\\]|^\.{1,2}$|^\s*$/;

/** A name, and no path: nothing that climbs, hides its ending or breaks a header. */
export function hasPlainName(name: string): boolean {
  return name.length <= 255 && !unplain.test(name);
}

/** What the beginning of a file is, where it is markup: browsers would take it for that, whatever it is called. */
export function markupOf(head: Uint8Array): "html" | "svg" | undefined {
  const wide = head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(wide).decode(head.subarray(0, 4096)).trimStart();
  const content = text.replace(/^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>[]*(?:\[[^\]]*\])?[^>]*>)*/i, "");
  if (/^<svg[\s>:]|^<\w+:svg[\s>]/i.test(content)) return "svg";
  if (/^<(!doctype\s+html|html|head|body|script|iframe|style|table|meta|title|div|img|a|h1|p|b|br|font)\b/i.test(content)) return "html";
  return /<script[\s>]|<html[\s>]/i.test(text) ? "html" : undefined;
}

/** UTF-8 without the characters that no text has; a cut character at the end is forgiven. */
export function isText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 27))) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Widths in which thumbnails are kept; what is asked for is rounded up to one of them. */
export const thumbnailWidths = [96, 192, 384, 768, 1536] as const;
