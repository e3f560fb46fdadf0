import "server-only";
import { Readable } from "node:stream";
import { createTranslator } from "use-intl/core";
import { env } from "@/lib/core/env";
import { Download } from "@/lib/core/http/download";
import { loadMessages } from "@/lib/core/messages";
import { defineQuery } from "@/lib/core/operation";
import { drawSheet } from "@/lib/core/pdf/draw-sheet";
import { actSheet, type ActWords } from "@/lib/inventory/acts/rules";
import { fetchBatch } from "@/lib/inventory/movements/rows";
import { BatchId } from "@/lib/inventory/movements/schema";

export const exportAct = defineQuery({
  name: "inventory.exportAct",
  permission: "inventory:read",
  summary: "An act of movements on paper: PDF, A4, in the reader's language",
  input: BatchId,
  output: Download,
  http: { method: "GET", path: "/inventory/batches/{id}/act.pdf", answer: "file" },
  async handler(ctx, { id }) {
    const act = await fetchBatch(ctx, id);
    const words = createTranslator({ locale: ctx.locale, messages: loadMessages(ctx.locale), namespace: "acts" as never }) as ActWords;
    const sheet = actSheet(act, words, {
      house: ctx.actor.theatre?.name ?? "",
      language: ctx.locale,
      zone: ctx.actor.theatre?.time_zone ?? "UTC",
      now: ctx.now,
      address: `${env().APP_URL}/inventory/acts/${act.id}`,
    });
    const bytes = await drawSheet(sheet);
    return {
      name: `${sheet.title}.pdf`,
      mimeType: "application/pdf",
      size: bytes.length,
      disposition: "attachment" as const,
      open: (range?: { start: number; end: number }) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
});
