import "server-only";
import type { Database } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { Notice, Recipient, Sent } from "@/lib/notifications/channels/schema";
import { channelNames, type ChannelName } from "@/lib/notifications/constants";
import { emailChannel } from "@/lib/notifications/email/rows";
import { pushChannel } from "@/lib/notifications/push/rows";
import { telegramChannel } from "@/lib/notifications/telegram/rows";

/** A way to a person. Each statement of `ctx.tx` commits by itself: a delivery is no transaction. */
export interface Channel {
  /** Whether this installation can use it; what it cannot use is neither offered nor written down. */
  isConfigured(): boolean;
  /** Throws where it is to be tried again later. */
  send(ctx: Context<Database>, recipient: Recipient, notice: Notice): Promise<Sent>;
  /** Several at once as one daily letter, told apart from others by `digestId`; a channel without it sends one by one. */
  sendDigest?(ctx: Context<Database>, recipient: Recipient, notices: Notice[], digestId: string): Promise<Sent>;
}

/** The one list of channels. */
export const channels: Partial<Record<ChannelName, Channel>> = {
  email: emailChannel,
  push: pushChannel,
  telegram: telegramChannel,
};

export function configuredChannels(): ChannelName[] {
  return channelNames.filter((name) => channels[name]?.isConfigured());
}
