import type { Finding, Source } from "./source";

const product = /^(app|components|lib|db)\/|^(middleware|instrumentation)\.ts$/;
const screens = /^(app|components)\/.*\.tsx$/;
/** The gallery of components is for developers, in one language. */
const gallery = /^app\/(\(?dev\)?\/|.*\/gallery\/)|^components\/gallery\//;
const spokenAttributes = new Set(["title", "alt", "placeholder", "aria-label", "label", "description"]);
const productName = "Flytower";
const silencers = /\b(oxlint|eslint|oxfmt|prettier)-(disable|ignore)|@ts-(ignore|expect-error|nocheck)/;

/** Words that give away a line in the wrong room. */
export function checkWords(sources: Source[]): Finding[] {
  return sources.flatMap((source) => [
    ...checkSilencers(source),
    ...(product.test(source.file) && !/\.test\.tsx?$/.test(source.file) ? checkProduct(source) : []),
  ]);
}

function checkSilencers({ file, comments }: Source): Finding[] {
  const silenced = comments.find((comment) => silencers.test(comment));
  return silenced ? [{ file, message: `silences a check: ${silenced.trim()}` }] : [];
}

function checkProduct(source: Source): Finding[] {
  const { file, code } = source;
  const findings: Finding[] = [];
  // NODE_ENV and NEXT_RUNTIME are constants of the build, not configuration.
  if (file !== "lib/core/env.ts" && /\bprocess\.env\b(?!\.(NODE_ENV|NEXT_RUNTIME)\b)/.test(code)) {
    findings.push({ file, message: "reads process.env: lib/core/env.ts declares and validates every variable" });
  }
  if (!screens.test(file) || gallery.test(file)) return findings;
  const russian = /[^\n]*\p{Script=Cyrillic}{2}[^\n]*/u.exec(code)?.[0].trim();
  if (russian) findings.push({ file, message: `words belong to messages/: ${russian.slice(0, 80)}` });
  for (const words of spokenWords(source.program)) {
    findings.push({ file, message: `words belong to messages/: "${words}"` });
  }
  return findings;
}

interface TreeNode {
  type: string;
  [key: string]: unknown;
}

function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && typeof (value as TreeNode).type === "string";
}

/** Text between tags and in attributes that are read aloud, where it holds a word. */
function spokenWords(root: object): string[] {
  const found: string[] = [];
  const visit = (node: TreeNode) => {
    if (isKey(node)) return;
    const text = spokenText(node)?.trim();
    if (text && text !== productName && /\p{L}{2}/u.test(text)) found.push(text.slice(0, 60));
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  if (isNode(root)) visit(root);
  return found;
}

/** What is printed on a key is the same in every language. */
function isKey(node: TreeNode): boolean {
  if (node.type !== "JSXElement" || !isNode(node.openingElement) || !isNode(node.openingElement.name)) return false;
  return /^kbd$/i.test(String(node.openingElement.name.name));
}

function spokenText(node: TreeNode): string | undefined {
  if (node.type === "JSXText" && typeof node.value === "string") return node.value.replace(/&[a-z]+;/g, "");
  if (node.type !== "JSXAttribute" || !isNode(node.name) || !isNode(node.value)) return undefined;
  const isSpoken = typeof node.name.name === "string" && spokenAttributes.has(node.name.name);
  return isSpoken && typeof node.value.value === "string" ? node.value.value : undefined;
}
