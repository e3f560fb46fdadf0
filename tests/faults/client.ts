export interface Answer {
  status: number;
  code?: string;
  body: Record<string, unknown>;
}

interface Problem {
  error?: { code?: string; message?: string; request_id?: string; details?: Record<string, unknown> };
}

/** Calls the API with a token. Status 0 where the connection gave no answer. */
export function client(address: string, bearer: string) {
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    try {
      const response = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${bearer}`,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      });
      const found = (await response.json()) as Record<string, unknown> & Problem;
      return { status: response.status, code: found.error?.code, body: found };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      return { status: 0, code: cause, body: {} };
    }
  };
}
export type Client = ReturnType<typeof client>;

/** True for the one shape that every error has (spec/api.md). */
export function hasErrorShape({ body }: Answer): boolean {
  const { error } = body as Problem;
  return Boolean(error?.code && error.message && error.request_id && typeof error.details === "object");
}

export function together<T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => act(index)));
}
