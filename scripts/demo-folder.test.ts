import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyDataFolder, noteRun, openDataFolder, readRun, requireDemoFolder } from "./demo-folder.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "flytower-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the folder of a demonstration", () => {
  it("keeps its secret", () => {
    const secret = openDataFolder(folder);
    expect(secret.length).toBeGreaterThan(32);
    expect(openDataFolder(folder)).toBe(secret);
  });

  it("may be emptied", () => {
    openDataFolder(folder);
    requireDemoFolder(folder);
    emptyDataFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not any folder that the variable happens to name", () => {
    writeFileSync(path.join(folder, "thesis.odt"), "");
    expect(() => requireDemoFolder(folder)).toThrow(/holds no Flytower demonstration/);
  });

  it("forgets a run whose processes are gone", () => {
    noteRun(folder, { address: "http://localhost:3000", pid: 2 ** 30, server: 2 ** 30 });
    expect(readRun(folder)).toMatchObject({ isRunning: false, orphan: null });
  });
});
