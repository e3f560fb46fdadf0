import { expect, type Page } from "@playwright/test";

/** The API as the browser's own pages call it, with its session: what a journey needs to stand there before it begins. */
async function call<T>(page: Page, method: "GET" | "POST", path: string, data?: object): Promise<T> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.fetch(`${origin}/api/v1${path}`, { method, data, headers: { origin } });
  const body = (await answer.json()) as T;
  expect(answer.ok(), JSON.stringify(body)).toBe(true);
  return body;
}

export const read = <T>(page: Page, path: string) => call<T>(page, "GET", path);
export const post = <T = { id: string }>(page: Page, path: string, data: object) => call<T>(page, "POST", path, data);
