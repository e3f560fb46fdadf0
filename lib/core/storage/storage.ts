import "server-only";
import type { Readable } from "node:stream";

export const buckets = ["theatre-documents", "theatre-photos", "theatre-media", "theatre-temp"] as const;
export type Bucket = (typeof buckets)[number];

export interface StoredObject {
  size: number;
  body: Readable;
}

/** An object that is being brought in parts, out of sight until it is finished. */
export interface Parts {
  bucket: Bucket;
  key: string;
  uploadId: string;
}

export interface PartStorage {
  startParts(bucket: Bucket, key: string, mimeType: string): Promise<string>;
  /** Where a client puts a part by itself, for a day; null where only we can (`putPart`). */
  partUrl(parts: Parts, number: number): Promise<string | null>;
  putPart(parts: Parts, number: number, body: Readable, size: number): Promise<void>;
  listParts(parts: Parts): Promise<{ number: number; size: number }[]>;
  /** Joins them in the order of their numbers. */
  finishParts(parts: Parts): Promise<void>;
  /** Also of what was finished or cancelled before: no error. */
  cancelParts(parts: Parts): Promise<void>;
}

/**
 * Objects by bucket and key. A key is a path of plain names, checked by every implementation. `put` is all or nothing: a stream
 * that breaks leaves no object. Throws AppError: NOT_FOUND for an absent object, UNAVAILABLE when the storage does not answer.
 */
export interface Storage extends PartStorage {
  put(bucket: Bucket, key: string, body: Readable, mimeType: string): Promise<void>;
  /** `range` in bytes, both ends included (RFC 9110). */
  get(bucket: Bucket, key: string, range?: { start: number; end: number }): Promise<StoredObject>;
  size(bucket: Bucket, key: string): Promise<number>;
  /** Removing what is not there is no error. */
  remove(bucket: Bucket, key: string): Promise<void>;
  /** Of what was begun before and has not come to its end: a process that was killed leaves it. */
  removeUnfinished(begunBefore: Date): Promise<void>;
  /** Throws when the storage cannot be used. */
  check(): Promise<void>;
}

const plainName = /^[\p{L}\p{N}_][\p{L}\p{N} ._-]*$/u;

/** True for `inventory/<item>/<photo>.jpg`; false for anything that could climb out of its folder. */
export function isPlainKey(key: string): boolean {
  const parts = key.split("/");
  if (Buffer.byteLength(key) > 900) return false;
  return parts.every((part) => plainName.test(part) && !part.includes("..") && Buffer.byteLength(part) <= 255);
}
