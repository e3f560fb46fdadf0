import type { Finding } from "./source";

/** What the runtime or the platform sets, not the person who installs. */
const givenVariables = new Set(["NODE_ENV"]);
/** Read by scripts/start.mjs before the application. */
const ofTheScripts = new Set(["HOSTNAME"]);

/** Every variable that lib/core/env.ts declares is in .env.example, and no other. */
export function checkSettings(envSource: string, example: string): Finding[] {
  const declared = [...envSource.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].flatMap(([, name]) => name ?? []);
  const listed = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].flatMap(([, name]) => name ?? []);
  const unlisted = declared.filter((name) => !givenVariables.has(name) && !listed.includes(name));
  const unknown = listed.filter((name) => !ofTheScripts.has(name) && !declared.includes(name));
  return [
    ...unlisted.map((name) => ({ file: ".env.example", message: `lacks ${name}, which lib/core/env.ts declares` })),
    ...unknown.map((name) => ({ file: ".env.example", message: `lists ${name}, which lib/core/env.ts does not know` })),
  ];
}
