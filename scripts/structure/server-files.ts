import type { Finding, Source } from "./source";

const isomorphicNames = /\/(constants|schema|policy|rules|events)\.ts$/;
const serverPackages = /^(node:|next\/(headers|cache|server)$|drizzle-orm|postgres$|ioredis$|minio$|pino$|@node-rs\/)/;

/**
 * A file of `lib` either says that it belongs to the server, or may reach the browser: then nothing it imports is the
 * server's. Which of the two follows from the name in a module; in `lib/core` the file itself says it.
 */
export function checkServerFiles(sources: Source[]): Finding[] {
  const server = new Set(sources.filter(isServerFile).map(({ file }) => file));
  return sources
    .filter(({ file }) => /^lib\/.*(?<!\.test)\.tsx?$/.test(file))
    .flatMap((source) => {
      const inModule = !source.file.startsWith("lib/core/") && source.file !== "lib/registry.ts";
      return inModule ? checkModuleSource(source, server) : checkReach(source, server);
    });
}

function isServerFile({ directives }: Source): boolean {
  return directives.includes("server-only") || directives.includes("use server");
}

function checkModuleSource(source: Source, server: Set<string>): Finding[] {
  const { file, directives } = source;
  if (isomorphicNames.test(file)) {
    if (isServerFile(source)) return [{ file, message: "may reach the browser by its name: it cannot be server-only" }];
    return checkReach(source, server);
  }
  const wanted = file.endsWith("/actions.ts") ? "use server" : "server-only";
  const hint = wanted === "use server" ? `"use server"` : `import "server-only"`;
  return directives.includes(wanted) ? [] : [{ file, message: `must start with ${hint}` }];
}

function checkReach(source: Source, server: Set<string>): Finding[] {
  if (isServerFile(source)) return [];
  return source.imports
    .filter(({ specifier }) => serverPackages.test(specifier) || isServerTarget(specifier, server))
    .map(({ specifier }) => ({
      file: source.file,
      message: `imports ${specifier} of the server: start it with import "server-only"`,
    }));
}

function isServerTarget(specifier: string, server: Set<string>): boolean {
  return specifier.startsWith("@/db/") || (specifier.startsWith("@/") && server.has(`${specifier.slice(2)}.ts`));
}
