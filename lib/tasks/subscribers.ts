import "server-only";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { actorOfPerson } from "@/lib/core/auth/session";
import type { Caller, Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { describeProblem } from "@/lib/core/http/problem";
import { defaultLocale } from "@/lib/core/locale";
import { run } from "@/lib/core/operation";
import { runLater } from "@/lib/core/queue";
import { defineSubscriber, type Subscriber } from "@/lib/core/subscriber";
import { wordsOf } from "@/lib/core/words";
import { maintenanceCameDue } from "@/lib/inventory/maintenance/events";
import { sendTelegramAnswer } from "@/lib/notifications/telegram/commands/send-telegram-answer";
import { telegramAnswered, type TelegramAnswered } from "@/lib/notifications/telegram/events";
import { createTask } from "@/lib/tasks/commands/create-task";
import { setTaskStatus } from "@/lib/tasks/commands/set-task-status";

/** What the event tells, `MaintenanceCameDue`. */
const CameDue = z.object({
  item_id: z.uuid(),
  title: z.string(),
  due_on: z.iso.date(),
  department_id: z.uuid().nullable(),
  is_mandatory: z.boolean(),
});

/** Takes a task as the person would by hand: the same rights, the same rules, the same words where it cannot be. */
async function take(caller: Caller, taskId: string): Promise<string> {
  const say = wordsOf(caller.locale, "telegram");
  try {
    const task = await run(setTaskStatus, caller, { id: taskId, status: "in_progress" });
    if (task.assignee?.id !== caller.actor.user_id) throw new AppError("FORBIDDEN", "tasks.only_taker");
    return say("bot.taken", { number: String(task.number) });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "INTERNAL_ERROR" || error.code === "UNAVAILABLE") throw error;
    const { message, details } = describeProblem(error, caller.locale, caller.requestId);
    return say("bot.not_taken", { reason: Object.values(details.fields ?? {})[0]?.[0] ?? message });
  }
}

async function answerPress(ctx: Context<Transaction>, press: TelegramAnswered): Promise<void> {
  const actor = await actorOfPerson(ctx.tx, press.user_id);
  if (actor.theatre_id !== ctx.theatreId) return;
  const text = await take({ ...ctx.caller, actor, locale: actor.locale ?? defaultLocale }, press.entity_id);
  const { callback_id, chat_id, message_id } = press;
  await runLater(ctx, sendTelegramAnswer, { callback_id, chat_id, message_id, text: text.slice(0, 200) });
}

export const tasksSubscribers: readonly Subscriber[] = [
  // Maintenance that comes due is work for somebody: a task of the department, with the way back to the item.
  defineSubscriber({
    name: "tasks.maintenanceTask",
    topic: maintenanceCameDue,
    async handle(ctx, event) {
      const due = CameDue.parse(event.payload);
      await ctx.run(createTask, {
        title: due.title,
        department_id: due.department_id,
        deadline: due.due_on,
        priority: due.is_mandatory ? "high" : "medium",
        source_type: "item",
        source_id: due.item_id,
      });
    },
  }),
  defineSubscriber({
    name: "tasks.takeFromTelegram",
    topic: telegramAnswered,
    async handle(ctx, event) {
      const press = event.payload as unknown as TelegramAnswered;
      if (press.action === "take") await answerPress(ctx, press);
    },
  }),
];
