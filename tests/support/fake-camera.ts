import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import QRCode from "qrcode";

const width = 640;
const height = 480;
const cell = 8;

/** A film of one still picture, a code on white, as Chromium takes it for what a camera sees (YUV4MPEG2, 4:2:0). */
export async function filmOfCode(text: string): Promise<string> {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const light = Buffer.alloc(width * height, 235);
  const [left, top] = [width - size * cell, height - size * cell].map((free) => Math.floor(free / 2));
  for (let y = 0; y < size * cell; y += 1)
    for (let x = 0; x < size * cell; x += 1)
      if (data[Math.floor(y / cell) * size + Math.floor(x / cell)]) light[((top ?? 0) + y) * width + (left ?? 0) + x] = 16;
  const frame = Buffer.concat([Buffer.from("FRAME\n"), light, Buffer.alloc((width * height) / 2, 128)]);
  const file = path.join(await mkdtemp(path.join(tmpdir(), "camera-")), "code.y4m");
  await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return file;
}
