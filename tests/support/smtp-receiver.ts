import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Headers and parts as they came. */
  raw: string;
}

export interface SmtpReceiver {
  url: string;
  received: ReceivedMail[];
  close: () => Promise<void>;
}

/** A mail server of the test's own, on loopback; it refuses the first `refusals` mails as one that is busy does. */
export async function startSmtpReceiver({ refusals = 0 } = {}): Promise<SmtpReceiver> {
  const received: ReceivedMail[] = [];
  let left = refusals;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    async onData(stream, session, callback) {
      // A sender that is killed in the middle of a letter has not sent it.
      const raw = await text(stream).catch(() => undefined);
      if (raw === undefined) return;
      if (left > 0) {
        left -= 1;
        callback(Object.assign(new Error("Busy, come back later"), { responseCode: 451 }));
        return;
      }
      const { mailFrom, rcptTo } = session.envelope;
      received.push({ from: mailFrom ? mailFrom.address : "", to: rcptTo.map((one) => one.address), raw });
      callback();
    },
  });
  await new Promise<void>((resolve, reject) => {
    // Later on it is a connection that broke off, which is the sender's affair.
    server.on("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
