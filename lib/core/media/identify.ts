import "server-only";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { AppError, invalid } from "@/lib/core/errors";
import { checkArchive } from "@/lib/core/media/archive";
import { measurePicture } from "@/lib/core/media/picture";
import { extensionOf, hasPlainName, isPicture, isText, kindOfExtension, kindOfType, markupOf } from "@/lib/core/media/rules";
import type { UploadedFile } from "@/lib/core/uploaded-file";

export interface Identity {
  mime_type: string;
  width: number | null;
  height: number | null;
}

const headSize = 64 * 1024;

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const zipped = /^application\/(zip$|vnd\.openxmlformats|vnd\.oasis|epub|java-archive|vnd\.ms-)/;

/** Of what has no magic number: markup by what it begins with, then text, then anything. */
function typeOfText(head: Buffer, name: string): string {
  const markup = markupOf(head);
  if (markup === "html") return "text/html";
  if (markup === "svg") return "image/svg+xml";
  if (!isText(head)) return "application/octet-stream";
  return extensionOf(name) === "csv" ? "text/csv" : "text/plain";
}

async function checkSvg(file: UploadedFile): Promise<void> {
  if (file.size > 5 * 1024 * 1024) throw invalid({ file: "media.svg_too_large" });
  const { readFile } = await import("node:fs/promises");
  const text = await readFile(file.path, "utf8");
  const active =
    /<\s*(script|foreignObject|iframe|embed|object|handler|set|animate\w*)\b|\son\w+\s*=|javascript:|<!ENTITY|data:text\/html/i;
  if (active.test(text)) throw invalid({ file: "media.svg_script" });
}

/** What the head of a file says that it is; undefined head bytes are never trusted by the file's name. */
async function typeOf(path: string, head: Buffer, name: string): Promise<string> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const isMarkup = !found || found.mime === "application/xml";
  return isMarkup ? typeOfText(head, name) : found.mime;
}

/**
 * What a file is by its bytes. Refuses, with the reason at `file`: an empty file, a name that climbs, a file that is another kind
 * than its name says, a picture that is broken or too large to decode, active SVG, an archive that swells or climbs.
 */
export async function identify(file: UploadedFile): Promise<Identity> {
  if (!hasPlainName(file.name)) throw invalid({ file: "media.bad_name" });
  if (file.size === 0) throw invalid({ file: "media.empty" });
  const head = await readHead(file.path);
  const mimeType = await typeOf(file.path, head, file.name);
  const claimed = kindOfExtension(extensionOf(file.name));
  if (claimed && claimed !== kindOfType(mimeType))
    throw invalid(
      { file: mimeType === "text/html" ? "media.html_inside" : "media.other_kind" },
      { name: extensionOf(file.name), found: mimeType },
    );
  if (mimeType === "image/svg+xml") await checkSvg(file);
  if (zipped.test(mimeType)) await checkArchive(file.path, file.size);
  const size = isPicture(mimeType) ? await measurePicture(file.path) : { width: null, height: null };
  return { mime_type: mimeType, ...size };
}

/** The same for what lies in the storage already, by its first bytes. */
export async function identifyHead(head: Buffer, name: string): Promise<string> {
  const { fileTypeFromBuffer } = await import("file-type");
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const mimeType = found && found.mime !== "application/xml" ? found.mime : typeOfText(head, name);
  const claimed = kindOfExtension(extensionOf(name));
  if (claimed && claimed !== kindOfType(mimeType)) throw new AppError("VALIDATION_ERROR", "media.other_kind");
  return mimeType;
}
