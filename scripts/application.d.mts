import type { ChildProcess, SpawnOptions } from "node:child_process";

export interface Running {
  child: ChildProcess;
  ended: Promise<number | string>;
  stop: () => Promise<void>;
}

type Environment = Record<string, string | undefined>;

export const tsx: string[];
export function ensureBuilt(say: (step: string) => void, env?: Environment): Promise<void>;
/** Beside the build, what Next leaves out of it. */
export function copyAssets(): void;
export function startServer(env: Environment, options?: SpawnOptions): Running;
export function waitUntilHealthy(address: string, ended: Promise<unknown>): Promise<void>;
