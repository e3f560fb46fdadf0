import type { Notice, Recipient } from "@/lib/notifications/channels/schema";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (value: string) => value.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const chromas: Record<string, number> = { quiet: 0.05, normal: 0.085, strong: 0.12 };

function channel(linear: number): string {
  const value = Math.min(1, Math.max(0, linear));
  const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, "0");
}

/** The theatre's accent in daylight, `oklch(0.46 chroma hue)`, as mail programs read it. */
export function accentHex(theatre: Pick<Recipient["theatre"], "accent_hue" | "accent_chroma">): string {
  const hue = (theatre.accent_hue * Math.PI) / 180;
  const chroma = chromas[theatre.accent_chroma] ?? 0.085;
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (0.46 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (0.46 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (0.46 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}

interface LetterWords {
  /** Above everything: what kind of letter this is. */
  lead?: string;
  open: string;
  settings: string;
  why: string;
}

interface Letter {
  notices: readonly Pick<Notice, "title" | "message" | "url" | "is_urgent">[];
  theatre: Recipient["theatre"];
  settingsUrl: string;
  words: LetterWords;
}

function textOf({ notices, theatre, settingsUrl, words }: Letter): string {
  const parts = notices.map((notice) => [notice.title, notice.message, `${words.open}: ${notice.url}`].filter(Boolean).join("\n"));
  const foot = `-- \n${theatre.name}\n${words.why}\n${words.settings}: ${settingsUrl}`;
  return [...(words.lead ? [words.lead] : []), ...parts, foot].join("\n\n");
}

function noticeHtml(notice: Letter["notices"][number], accent: string, open: string): string {
  const title = `<h2 style="margin:0 0 8px;font-size:18px;line-height:24px;font-weight:600">${escapeHtml(notice.title)}</h2>`;
  const message = `<p style="margin:0 0 16px;white-space:pre-line">${escapeHtml(notice.message)}</p>`;
  const button = `<p style="margin:0"><a href="${escapeHtml(notice.url)}" style="display:inline-block;padding:12px 20px;border-radius:4px;background:${accent};color:#ffffff;text-decoration:none">${escapeHtml(open)}</a></p>`;
  const edge = notice.is_urgent ? "#ba1f1c" : "#dfe2e0";
  return `<div style="border-top:2px solid ${edge};padding:16px 0 24px">${title}${message}${button}</div>`;
}

function htmlOf(letter: Letter): string {
  const { notices, theatre, settingsUrl, words } = letter;
  const accent = accentHex(theatre);
  const head = `<p style="margin:0 0 16px;color:${accent};font-weight:600">${escapeHtml(theatre.name)}</p>`;
  const lead = words.lead ? `<p style="margin:0 0 16px">${escapeHtml(words.lead)}</p>` : "";
  const body = notices.map((notice) => noticeHtml(notice, accent, words.open)).join("");
  const foot = `<p style="margin:0;border-top:1px solid #dfe2e0;padding-top:12px;font-size:13px;line-height:18px;color:#5c6567">${escapeHtml(words.why)} <a href="${escapeHtml(settingsUrl)}" style="color:${accent}">${escapeHtml(words.settings)}</a></p>`;
  return `<div style="font:16px/24px sans-serif;color:#15191a;max-width:560px">${head}${lead}${body}${foot}</div>`;
}

/** One mail in both forms, of one notification or of a day's. */
export function letterBody(letter: Letter): { text: string; html: string } {
  return { text: textOf(letter), html: htmlOf(letter) };
}
