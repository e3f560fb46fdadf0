import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ParseResult, parseSync } from "oxc-parser";

export interface Finding {
  file: string;
  message: string;
}

/** An import, re-export or `import()` of one file, with the names it brings under their local names. */
export interface Import {
  specifier: string;
  names: { imported: string; local: string }[];
}

export interface Source {
  file: string;
  text: string;
  /** `"server-only"` counts as a directive: it says where the file may run. */
  directives: string[];
  imports: Import[];
  /** Names given away; `default` for the default export. */
  exports: string[];
  comments: string[];
  /** The text with its comments blanked, so that a word in a comment is no finding. */
  code: string;
  program: ParseResult["program"];
}

const rooms = ["app", "components", "db", "lib", "messages", "scripts", "tests"];
const codeFile = /\.(ts|tsx|mjs|cjs)$/;

function* walk(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(root, file);
    else yield file;
  }
}

/** Every file of ours, as paths from the root with forward slashes. */
export function listFiles(root: string): string[] {
  const top = readdirSync(root, { withFileTypes: true });
  const loose = top.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const folders = top.filter((entry) => entry.isDirectory() && rooms.includes(entry.name));
  return [...loose, ...folders.flatMap((folder) => [...walk(root, folder.name)])];
}

export function readSources(root: string, files: string[]): Source[] {
  return files
    .filter((file) => codeFile.test(file) && !file.endsWith("next-env.d.ts"))
    .map((file) => parseSource(file, readFileSync(path.join(root, file), "utf8")));
}

export function parseSource(file: string, text: string): Source {
  const parsed = parseSync(file, text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const imports = readImports(parsed, text);
  return {
    file,
    text,
    directives: readDirectives(parsed, imports),
    imports,
    exports: readExports(parsed),
    comments: parsed.comments.map((comment) => comment.value),
    code: blankComments(text, parsed),
    program: parsed.program,
  };
}

function readDirectives(parsed: ParseResult, imports: Import[]): string[] {
  const directives = parsed.program.body.flatMap((statement) =>
    statement.type === "ExpressionStatement" && statement.directive ? [statement.directive] : [],
  );
  return imports[0]?.specifier === "server-only" ? [...directives, "server-only"] : directives;
}

function readImports({ module }: ParseResult, text: string): Import[] {
  const plain = module.staticImports.map((statement) => ({
    specifier: statement.moduleRequest.value,
    names: statement.entries.map((entry) => ({
      imported: entry.importName.name ?? "default",
      local: entry.localName.value,
    })),
  }));
  const passedOn = module.staticExports
    .flatMap((statement) => statement.entries)
    .flatMap(({ moduleRequest }) => (moduleRequest ? [{ specifier: moduleRequest.value, names: [] }] : []));
  const lazy = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^["'`](.*)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return literal?.[1] ? [{ specifier: literal[1], names: [] }] : [];
  });
  return [...plain, ...passedOn, ...lazy];
}

function readExports({ module }: ParseResult): string[] {
  return module.staticExports
    .flatMap((statement) => statement.entries)
    .map(({ exportName }) => exportName.name ?? (exportName.kind === "Default" ? "default" : "*"));
}

function blankComments(text: string, parsed: ParseResult): string {
  let code = text;
  for (const { start, end } of parsed.comments) {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, " ") + code.slice(end);
  }
  return code;
}
