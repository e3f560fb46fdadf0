import "server-only";
import path from "node:path";
import { env } from "@/lib/core/env";
import { diskStorage } from "@/lib/core/storage/disk";
import { s3Storage } from "@/lib/core/storage/s3";
import type { Storage } from "@/lib/core/storage/storage";

let known: Storage | undefined;

/** The storage of this installation: S3 where S3_ENDPOINT is set, else files below the data folder. */
export function storage(): Storage {
  if (known) return known;
  const {
    S3_ENDPOINT: endpoint,
    S3_REGION: region,
    S3_ACCESS_KEY: accessKey,
    S3_SECRET_KEY: secretKey,
    S3_BUCKET_PREFIX: bucketPrefix,
  } = env();
  known =
    endpoint && accessKey && secretKey
      ? s3Storage({ endpoint, region, accessKey, secretKey, bucketPrefix })
      : diskStorage(path.resolve(env().FLYTOWER_DATA_DIR, "objects"));
  return known;
}
