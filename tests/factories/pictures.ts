import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** Real bytes for uploads, made here so that none of them is kept. */

/** A picture of one colour, left half light, so that turning it can be seen. */
export async function jpeg(width = 320, height = 200): Promise<Buffer> {
  const half = await sharp({ create: { width: Math.ceil(width / 2), height, channels: 3, background: "#f0c040" } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: "#203040" } })
    .composite([{ input: half, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
}

const gps = { GPSLatitudeRef: "N", GPSLatitude: "59/1 56/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "30/1 18/1 0/1" };

/** As a telephone held upright writes it: lying down, with a turn to be made and the place where it was taken. */
export async function phoneJpeg(): Promise<Buffer> {
  return sharp(await jpeg(640, 400))
    .withExif({ IFD0: { Make: "Camera" }, IFD3: gps })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: gps })
    .jpeg()
    .toBuffer();
}

/** The same container as a telephone of Apple writes, with the place; only its picture is not packed as there. */
export async function phoneHeic(): Promise<Buffer> {
  const bytes = await sharp(await jpeg(64, 40))
    .withExif({ IFD0: { Make: "Camera of Anna" }, IFD3: gps })
    .avif()
    .toBuffer();
  bytes.write("heic", 8, "latin1");
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A few bytes that promise a picture of this many points: what it takes to fill a machine's memory. */
export function promisedPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.alloc(1000))), chunk("IEND", Buffer.alloc(0))]);
}

export const scriptedSvg = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>fetch("/api/v1/users")</script></svg>`,
);
export const plainSvg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10z"/></svg>`);
export const webPage = Buffer.from("<!doctype html><html><body><script>alert(document.cookie)</script></body></html>");
