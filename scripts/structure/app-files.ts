import type { Finding, Source } from "./source";

const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Routes made by hand (docs/architecture.md): what they answer is no operation's output. */
const handMade = /\/(health|openapi\.json|stream|upload|uploads|download)\/route\.ts$/;

export function checkAppFiles(sources: Source[]): Finding[] {
  return sources.filter(({ file }) => file.startsWith("app/")).flatMap((source) => [...checkRoute(source), ...checkOperationUse(source)]);
}

const adapters = /^@\/lib\/core\/adapters\//;

/** A route file is imports and one line, with every verb, so that a wrong one is answered 405 in our error shape. */
function checkRoute({ file, program, imports }: Source): Finding[] {
  if (!/^app\/api\/v1\/.*route\.tsx?$/.test(file) || handMade.test(file)) return [];
  const statements = program.body.filter((statement) => statement.type !== "ImportDeclaration");
  const [only] = statements;
  const given = statements.length === 1 && only ? routedVerbs(only, namesFrom(imports, /^@\/lib\/core\/adapters\/route$/)) : null;
  if (given && given.length === verbs.length && verbs.every((verb) => given.includes(verb))) return [];
  return [{ file, message: `is only imports and: export const { ${verbs.join(", ")} } = route(…)` }];
}

function namesFrom(imports: Source["imports"], specifiers: RegExp): string[] {
  return imports.filter(({ specifier }) => specifiers.test(specifier)).flatMap(({ names }) => names.map(({ local }) => local));
}

function routedVerbs(statement: Source["program"]["body"][number], makers: string[]): string[] | null {
  if (statement.type !== "ExportNamedDeclaration" || statement.declaration?.type !== "VariableDeclaration") return null;
  const [declarator, ...others] = statement.declaration.declarations;
  if (!declarator || others.length > 0 || declarator.id.type !== "ObjectPattern") return null;
  const call = declarator.init;
  if (call?.type !== "CallExpression" || call.callee.type !== "Identifier" || !makers.includes(call.callee.name)) return null;
  return declarator.id.properties.flatMap((property) =>
    property.type === "Property" && property.key.type === "Identifier" ? [property.key.name] : [],
  );
}

/** An operation is never called by a screen: it is handed to an adapter, which runs it. */
function checkOperationUse({ file, imports, code }: Source): Finding[] {
  const operations = namesFrom(imports, /^@\/lib\/.*\/(queries|commands)\//);
  if (operations.length === 0) return [];
  const callers = namesFrom(imports, adapters);
  const withoutCalls = blankImports(callers.length > 0 ? blankCalls(code, callers) : code);
  return operations
    .filter((name) => new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(withoutCalls))
    .map((name) => ({ file, message: `${name} may only be an argument of load(), route() or another adapter` }));
}

function blankImports(code: string): string {
  return code.replace(/^import\s[^;]*;/gm, "");
}

function blankCalls(code: string, callers: string[]): string {
  const pattern = new RegExp(`\\b(?:${callers.join("|")})\\(`);
  let rest = code;
  for (let call = pattern.exec(rest); call; call = pattern.exec(rest)) {
    rest = rest.slice(0, call.index) + rest.slice(closingOf(rest, call.index + call[0].length));
  }
  return rest;
}

function closingOf(code: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < code.length && depth > 0; at += 1) {
    if (code[at] === "(") depth += 1;
    if (code[at] === ")") depth -= 1;
  }
  return at;
}
