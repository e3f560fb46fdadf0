import "server-only";
import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { invalid } from "@/lib/core/errors";

/** A camera of 100 megapixels; decoded, that is 400 MB. */
const mostPixels = 100_000_000;
const longestSide = 4096;

// Two decoders at once, and nothing kept of what was decoded: several people photograph at the same time.
sharp.concurrency(1);
sharp.cache(false);

export interface Edit {
  /** Clockwise, in degrees. */
  rotate: number;
  /** In parts of the turned picture, from 0 to 1. */
  crop: { left: number; top: number; width: number; height: number } | null;
}

type Source = string | Buffer;

/** Opens a picture that stands upright and is not larger than we decode. */
function open(source: Source): Sharp {
  return sharp(source, { limitInputPixels: mostPixels, failOn: "truncated", autoOrient: true });
}

function refuse(error: unknown): never {
  const isLarge = error instanceof Error && /pixel limit|exceed/i.test(error.message);
  throw invalid({ file: isLarge ? "media.too_many_pixels" : "media.broken_picture" }, { count: mostPixels / 1_000_000 });
}

/** Width and height as it stands upright; refuses by the header what is too large, and what cannot be decoded to its end. */
export async function measurePicture(source: Source): Promise<{ width: number; height: number }> {
  const head = await sharp(source, { limitInputPixels: false }).metadata().catch(refuse);
  if (head.width * head.height > mostPixels) throw invalid({ file: "media.too_many_pixels" }, { count: mostPixels / 1_000_000 });
  await open(source).resize(16, 16, { fit: "inside" }).raw().toBuffer().catch(refuse);
  return { width: head.autoOrient.width, height: head.autoOrient.height };
}

/** Whether a camera wrote into it where and when it was taken. */
export async function carriesMetadata(source: Source): Promise<boolean> {
  const { exif, xmp, iptc } = await sharp(source, { limitInputPixels: false }).metadata().catch(refuse);
  return exif !== undefined || xmp !== undefined || iptc !== undefined;
}

export interface Rendering {
  bytes: Buffer;
  sha256: string;
  width: number;
  height: number;
}

function cropIn({ crop }: Edit, width: number, height: number) {
  const whole = crop ?? { left: 0, top: 0, width: 1, height: 1 };
  const left = Math.min(width - 1, Math.round(whole.left * width));
  const top = Math.min(height - 1, Math.round(whole.top * height));
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(whole.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(whole.height * height))),
  };
}

/**
 * A photo as it is served: JPEG, upright, at most 4096 points on a side, and nothing in it but the picture: no place, no camera,
 * no time. With `edit` turned and cropped.
 */
export async function renderPhoto(source: Source, edit: Edit | null = null): Promise<Rendering> {
  try {
    const upright = open(source).resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true });
    const whole = edit ? sharp(await turned(upright, edit)) : upright;
    const { data, info } = await whole
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: 86, chromaSubsampling: "4:2:0" })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, sha256: createHash("sha256").update(data).digest("hex"), width: info.width, height: info.height };
  } catch (error) {
    return refuse(error);
  }
}

async function turned(upright: Sharp, edit: Edit): Promise<Buffer> {
  const flat = await upright.png({ compressionLevel: 1 }).toBuffer();
  const { data, info } = await sharp(flat).rotate(edit.rotate).png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  return sharp(data)
    .extract(cropIn(edit, info.width, info.height))
    .png({ compressionLevel: 1 })
    .toBuffer();
}

export async function renderThumbnail(source: Source, width: number): Promise<Buffer> {
  return open(source).resize({ width, withoutEnlargement: true }).webp({ quality: 78, effort: 3 }).toBuffer().catch(refuse);
}
