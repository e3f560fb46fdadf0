import "server-only";
import layoutDocument, { type DocumentNode } from "@react-pdf/layout";
import renderDocument from "@react-pdf/render";
import { Font } from "@react-pdf/renderer";
import PdfDocument from "pdfkit";
import { Fragment, isValidElement, type ReactNode } from "react";
import { registerFonts } from "@/lib/core/pdf/fonts";

interface Instance {
  type: string;
  box?: object;
  style?: object;
  props?: object;
  children?: Instance[];
  value?: string;
}

type Props = Record<string, unknown> & { children?: ReactNode; style?: object; render?: (at: never) => ReactNode };

function instanceOf(type: string, { children, style, render, ...props }: Props): Instance {
  const whenPlaced = render ? { render: (at: never) => instancesOf(render(at)) } : {};
  return { type, box: {}, style: style ?? {}, props: { ...props, ...whenPlaced }, children: instancesOf(children) };
}

/** Elements as the layout takes them. Sheets have no state, so that a component is only a function. */
function instancesOf(node: ReactNode): Instance[] {
  if (Array.isArray(node)) return node.flatMap((one: ReactNode) => instancesOf(one));
  if (typeof node === "string" || typeof node === "number") return [{ type: "TEXT_INSTANCE", value: String(node) }];
  if (!isValidElement<Props>(node)) return [];
  const { type, props } = node;
  if (type === Fragment) return instancesOf(props.children);
  if (typeof type === "function") return instancesOf((type as (given: Props) => ReactNode)(props));
  return [instanceOf(type, props)];
}

interface Info {
  title: string;
  language: string;
  author: string;
}

/** The alphabets of one font bear one name, by which PDFKit would not tell them apart, and so embed them anew for every run of text. */
function nameFonts(target: InstanceType<typeof PdfDocument>): void {
  const names = new Map<unknown, string>();
  const plain = target.font.bind(target) as (font: unknown, name: string, size?: number) => typeof target;
  const named = (font: unknown, size?: number) => {
    const name = names.get(font) ?? `font ${names.size}`;
    names.set(font, name);
    return plain(font, name, size);
  };
  Object.assign(target, { font: named });
}

/**
 * Draws a `<Document>` of @react-pdf/renderer. Not by its own `renderToBuffer`: that needs the React of the browser, which the worker
 * and the tests (condition `react-server`) do not have.
 */
export async function renderPdf(document: ReactNode, { title, language, author }: Info): Promise<Buffer> {
  registerFonts();
  const [root] = instancesOf(document);
  const target = new PdfDocument({
    autoFirstPage: false,
    displayTitle: true,
    lang: language,
    info: { Title: title, Author: author, Creator: "Flytower", Producer: "Flytower" },
  });
  nameFonts(target);
  const layout = await (layoutDocument as unknown as (root: DocumentNode, fonts: typeof Font) => ReturnType<typeof layoutDocument>)(
    root as unknown as DocumentNode,
    Font,
  );
  const drawn = renderDocument(target as never, layout) as unknown as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  for await (const chunk of drawn) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
