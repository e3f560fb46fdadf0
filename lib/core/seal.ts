import "server-only";
import { createHmac, hkdfSync, type Hmac } from "node:crypto";
import { compactDecrypt, CompactEncrypt } from "jose";
import { env } from "@/lib/core/env";

let key: Uint8Array | undefined;

function sealingKey(): Uint8Array {
  key ??= new Uint8Array(hkdfSync("sha256", env().AUTH_SECRET, "", "flytower sealed payload", 32));
  return key;
}

/** Encrypts what waits in the database and must not be read there, such as a mail with a link. */
export function seal(value: unknown): Promise<string> {
  return new CompactEncrypt(Buffer.from(JSON.stringify(value))).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(sealingKey());
}

export async function unseal(sealed: string): Promise<unknown> {
  const { plaintext } = await compactDecrypt(sealed, sealingKey());
  return JSON.parse(new TextDecoder().decode(plaintext));
}

/** A hash of what could be guessed, such as a password: nobody who reads the database can try guesses against it. */
export function keyedHash(): Hmac {
  return createHmac("sha256", sealingKey());
}
