import "server-only";
import { refresh, updateTag } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { pageCaller } from "@/lib/core/adapters/actor";
import { submit } from "@/lib/core/adapters/submit";
import { toAppError } from "@/lib/core/errors";
import { formInput } from "@/lib/core/http/form";
import { describeProblem } from "@/lib/core/http/problem";
import { isLocalPath } from "@/lib/core/local-path";
import { logger } from "@/lib/core/logger";
import type { Operation } from "@/lib/core/operation";
import type { Action, ActionResult } from "@/lib/core/result";
import type { Caller } from "@/lib/core/context";

interface Options<O extends z.ZodType> {
  /** Where a form goes after success, also without JavaScript. */
  redirectTo?: (data: z.output<O>) => string;
  /** Cookies and the like, which only an adapter may touch; runs after success. */
  after?: (data: z.output<O>, caller: Caller) => Promise<void>;
}

function idOf(data: unknown): string {
  return typeof data === "object" && data !== null && "id" in data && typeof data.id === "string" ? data.id : "";
}

/** A form's own wish where to go after success (`_next`): a path of ours, never another site; `{id}` in it is the record's. */
function nextPath(given: FormData | object, data: unknown): string | undefined {
  const wish = given instanceof FormData ? given.get("_next") : undefined;
  return isLocalPath(wish) ? wish.replace("{id}", idOf(data)) : undefined;
}

/** A server action over an operation: takes a form or a plain object, gives the data or a problem in the reader's language. */
export function action<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  options: Options<O> = {},
): Action<z.output<O>> {
  return async function act(_previous, given, key): Promise<ActionResult<z.output<O>>> {
    const caller = await pageCaller();
    const input = given instanceof FormData ? formInput(given) : given;
    const result = await submit(operation, caller, input, key).then(
      (data) => ({ ok: true as const, data }),
      (error: unknown) => ({ ok: false as const, error: toAppError(error) }),
    );
    if (!result.ok) {
      if (result.error.code === "INTERNAL_ERROR")
        logger().error(
          { err: result.error.cause ?? result.error, operation: operation.name, request_id: caller.requestId },
          "action failed",
        );
      return { ok: false, error: describeProblem(result.error, caller.locale, caller.requestId) };
    }
    for (const tag of operation.invalidates(input as never, result.data)) updateTag(tag);
    await options.after?.(result.data, caller);
    const next = options.redirectTo?.(result.data) ?? nextPath(given, result.data);
    if (next) redirect(next);
    if (operation.kind === "command") refresh();
    return result;
  };
}
