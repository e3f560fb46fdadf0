import { runWorker } from "@/lib/core/server";
import { subscribers } from "@/lib/registry";

await runWorker(subscribers);
