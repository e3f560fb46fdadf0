import { runWorker } from "@/lib/core/server";
import * as work from "@/lib/registry";

await runWorker(work);
