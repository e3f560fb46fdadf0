export interface Run {
  pid?: number;
  server?: number;
  address: string;
}

export function openDataFolder(folder: string): string;
export function requireDemoFolder(folder: string): void;
export function emptyDataFolder(folder: string): void;
export function noteRun(folder: string, run: Run): void;
export function readRun(folder: string): { isRunning: boolean; pid?: number; address?: string; orphan: number | null };
