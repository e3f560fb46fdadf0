import { describe, expect, it } from "vitest";
import { checkSettings } from "./settings";

const source = "const Env = z.object({\n  NODE_ENV: z.string(),\n  PORT: port,\n  REDIS_URL: z\n    .url(),\n});";

describe("the list of variables", () => {
  it("names what the application declares", () => {
    expect(checkSettings(source, "PORT=3000\n# comment\nREDIS_URL=\n")).toEqual([]);
  });

  it("lacks one, or has one too many", () => {
    expect(checkSettings(source, "PORT=3000\n").map(({ message }) => message)).toEqual(["lacks REDIS_URL, which lib/core/env.ts declares"]);
    expect(checkSettings(source, "PORT=\nREDIS_URL=\nDEBUG=\n")).toHaveLength(1);
  });
});
