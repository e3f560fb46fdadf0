import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { taggings, tags } from "@/db/schema";
import { invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { SetTagsInput } from "@/lib/tags/schema";

/** For the commands of other modules, which know who may and record what became of their records: these tags, and no others. */
export const setTags = defineCommand({
  name: "tags.setTags",
  permission: "person",
  summary: "The tags of some records of one kind, and no others",
  input: SetTagsInput,
  output: z.object({}),
  async handler(ctx, { entity_type: type, entity_ids: ids, tag_ids: wanted }) {
    const chosen = [...new Set(wanted)];
    const known = await ctx.tx
      .select({ id: tags.id })
      .from(tags)
      .where(and(eq(tags.theatre_id, ctx.theatreId), inArray(tags.id, chosen)));
    if (known.length < chosen.length) throw invalid({ tag_ids: "issue.unknown_record" });
    await ctx.tx
      .delete(taggings)
      .where(and(eq(taggings.theatre_id, ctx.theatreId), eq(taggings.entity_type, type), inArray(taggings.entity_id, ids)));
    await ctx.tx.execute(sql`
      insert into taggings (theatre_id, tag_id, entity_type, entity_id)
      select ${ctx.theatreId}, tag, ${type}, entity from unnest(${sql.param(chosen)}::uuid[]) tag, unnest(${sql.param(ids)}::uuid[]) entity`);
    ctx.unchanged();
    return {};
  },
});
