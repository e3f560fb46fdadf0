"use client";

/** Finds codes in a picture of the camera. */
export interface Reader {
  read(picture: HTMLVideoElement): Promise<string[]>;
}

const formats = ["qr_code", "data_matrix", "code_128", "code_39", "ean_13", "ean_8", "upc_a", "itf"] as const;
type Format = (typeof formats)[number];

interface Detector {
  detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: Format[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own, where it knows the codes that labels have. */
async function nativeDetector(): Promise<Detector | undefined> {
  const Native = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const known = (await Native?.getSupportedFormats().catch(() => [])) ?? [];
  const wanted = formats.filter((format) => known.includes(format));
  return Native && wanted.includes("qr_code") ? new Native({ formats: wanted }) : undefined;
}

/** Elsewhere ours, a megabyte that is fetched when a camera is opened for the first time. */
async function ownDetector(): Promise<Detector> {
  const { BarcodeDetector, prepareZXingModule } = await import("barcode-detector/ponyfill");
  await prepareZXingModule({
    overrides: { locateFile: (name: string, folder: string) => (name.endsWith(".wasm") ? `/api/scanner/${name}` : folder + name) },
    fireImmediately: true,
  });
  return new BarcodeDetector({ formats: [...formats] });
}

export async function loadReader(): Promise<Reader> {
  const detector = (await nativeDetector()) ?? (await ownDetector());
  return {
    async read(picture) {
      const found = await detector.detect(picture);
      return found.map(({ rawValue }) => rawValue.trim()).filter(Boolean);
    },
  };
}
