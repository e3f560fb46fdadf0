import "server-only";
import { eq } from "drizzle-orm";
import webpush, { type PushSubscription } from "web-push";
import { z } from "zod";
import { installationSecrets } from "@/db/schema";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { postPublicly } from "@/lib/core/http/public-post";
import { seal, unseal } from "@/lib/core/seal";

const Keys = z.object({ publicKey: z.string(), privateKey: z.string() });
type Keys = z.output<typeof Keys>;

let known: Keys | undefined;

async function readKeys(): Promise<Keys | undefined> {
  const [row] = await database().select().from(installationSecrets).where(eq(installationSecrets.name, "vapid"));
  return row && Keys.parse(await unseal(row.sealed));
}

/** The installation's key pair (RFC 8292), made at its first use; of two processes that make one at the same moment, one counts. */
export async function vapidKeys(): Promise<Keys> {
  known ??= await readKeys();
  if (known) return known;
  const made = { name: "vapid", sealed: await seal(webpush.generateVAPIDKeys()) };
  await database().insert(installationSecrets).values(made).onConflictDoNothing();
  known = await readKeys();
  if (!known) throw new Error("the keys of web push were not kept");
  return known;
}

/** Whom a push service may write to. */
function subject(): string {
  const { VAPID_SUBJECT: given, APP_URL: address, MAIL_FROM: from } = env();
  if (given) return given;
  return address.startsWith("https:") ? address : `mailto:${/<(.+)>/.exec(from)?.[1] ?? from}`;
}

/** "gone": the browser has given this subscription up (RFC 8030, 7.3). Rejects where the push service does not take it. */
export async function sendPush(subscription: PushSubscription, payload: object, isUrgent: boolean): Promise<"sent" | "gone"> {
  const details = webpush.generateRequestDetails(subscription, JSON.stringify(payload), {
    vapidDetails: { subject: subject(), ...(await vapidKeys()) },
    TTL: 24 * 3600,
    urgency: isUrgent ? "high" : "normal",
    contentEncoding: "aes128gcm",
  });
  const headers = Object.fromEntries(Object.entries(details.headers).map(([name, value]) => [name, value]));
  const answer = await postPublicly(subscription.endpoint, details.body, headers);
  if (answer.status === 404 || answer.status === 410) return "gone";
  if (answer.status >= 200 && answer.status < 300) return "sent";
  throw new Error(`the push service answered ${answer.status}: ${answer.text.slice(0, 200)}`);
}
