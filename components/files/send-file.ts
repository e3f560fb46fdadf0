import type { Problem } from "@/lib/core/result";

export interface Sending {
  abort: () => void;
}

interface Outcome<T> {
  onProgress: (part: number) => void;
  onDone: (data: T) => void;
  /** `undefined` where the server did not answer. */
  onProblem: (problem: Problem | undefined) => void;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is said of one file: the reason at its field, else the sentence of the whole. */
export function sentenceOf(problem: Problem): string {
  return problem.details.fields?.file?.[0] ?? problem.message;
}

export interface Shipment {
  file: File;
  /** The same whenever this file is sent again, so that it arrives once. */
  key: string;
  fields: Record<string, string>;
}

/** Sends one file as a form, with progress, which `fetch` does not tell. */
export function sendFile<T>(url: string, { file, key, fields }: Shipment, outcome: Outcome<T>): Sending {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", file);
  const request = new XMLHttpRequest();
  request.open("POST", url);
  request.setRequestHeader("Accept-Language", document.documentElement.lang);
  request.setRequestHeader("Idempotency-Key", key);
  request.upload.addEventListener("progress", ({ loaded, total }) => outcome.onProgress(total > 0 ? loaded / total : 0));
  request.addEventListener("load", () => {
    const answer = read(request.responseText);
    const isDone = request.status >= 200 && request.status < 300;
    if (isDone) outcome.onDone(answer as T);
    else outcome.onProblem((answer as { error?: Problem } | undefined)?.error);
  });
  request.addEventListener("error", () => outcome.onProblem(undefined));
  request.send(form);
  return request;
}
