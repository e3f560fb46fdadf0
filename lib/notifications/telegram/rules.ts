const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text for Telegram's HTML mode, which knows three escapes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (mark) => escapes[mark] ?? mark);
}

const limit = 3500;

/** A notice as a message: its title bold, the rest below; never longer than Telegram takes. */
export function messageText(notice: { title: string; message: string }): string {
  const text = notice.message.length > limit ? `${notice.message.slice(0, limit)}…` : notice.message;
  return `<b>${escapeHtml(notice.title)}</b>\n${escapeHtml(text)}`;
}

interface Answerable {
  type: string;
  entity_type: string | null;
  entity_id: string | null;
}

/** What can be answered from the message itself: a task that was given to somebody can be taken. */
export function quickAnswer(notice: Answerable): { action: string; data: string } | undefined {
  if (notice.type !== "task_assigned" || notice.entity_type !== "task" || !notice.entity_id) return undefined;
  return { action: "take", data: `take:${notice.entity_id}` };
}

/** What a button said: the action and the record. */
export function readAnswer(data: string | undefined): { action: string; entityId: string } | undefined {
  const [, action, entityId] = /^([a-z_]{1,20}):([0-9a-f-]{36})$/.exec(data ?? "") ?? [];
  return action && entityId ? { action, entityId } : undefined;
}

/** The code in `/start CODE`, or a code that was typed by itself. */
export function readCode(text: string): string | undefined {
  return /^(?:\/start\s+)?([A-Z0-9]{10})$/i.exec(text.trim())?.[1]?.toUpperCase();
}
