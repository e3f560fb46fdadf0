import { uuidv7 } from "uuidv7";

/** What was sent, and the key under which the server does it once. */
export interface Submission {
  sent: string;
  key: string;
}

function told(value: unknown): unknown {
  return value instanceof File ? [value.name, value.size, value.lastModified] : value;
}

function written(input: FormData | object): string {
  return JSON.stringify(input instanceof FormData ? [...input].map(([name, value]) => [name, told(value)]) : input);
}

/** Under the key of the last one where that got no answer and the same is sent again; else under a new one. */
export function submissionOf(input: FormData | object, unanswered: Submission | null): Submission {
  const sent = written(input);
  return unanswered?.sent === sent ? unanswered : { sent, key: uuidv7() };
}
