import "server-only";
import { z } from "zod";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { PageInput } from "@/lib/core/pagination";
import { exportName, exportTable, type ExportColumn } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { findTags } from "@/lib/tags/rows";
import type { Tag } from "@/lib/tags/schema";

export const exportTags = defineQuery({
  name: "tags.exportTags",
  permission: "inventory:export",
  summary: "The tree of tags, as CSV or XLSX",
  input: z.strictObject({ format: z.enum(["csv", "xlsx"]).default("xlsx"), sort: PageInput.sort }),
  output: Download,
  http: { method: "GET", path: "/tags/export", answer: "file" },
  async handler(ctx, { format, sort }) {
    ctx.assert(ctx.can("inventory:read") !== undefined);
    const [say, gel] = [wordsOf(ctx.locale, "exports"), wordsOf(ctx.locale, "gels")];
    const columns: ExportColumn<Tag>[] = [
      { header: say("tags.path"), width: 44, value: (tag) => tag.path },
      { header: say("tags.color"), value: (tag) => tag.color && gel(tag.color) },
      { header: say("tags.items"), type: "number", value: (tag) => tag.uses },
    ];
    const zone = ctx.actor.theatre?.time_zone ?? "UTC";
    const sheet = say("files.tags");
    const name = exportName({ what: sheet, theatre: ctx.actor.theatre?.name ?? "", at: ctx.now, zone });
    const batches = await startWalk((step) => findTags(ctx, { ...step, sort, include: ["uses"] }));
    return exportTable({ name, sheet, zone, format, columns, batches });
  },
});
