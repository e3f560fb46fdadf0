import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { tags } from "@/db/schema";
import { AppError, invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { tagMerged } from "@/lib/tags/events";
import { canKeepTags } from "@/lib/tags/policy";
import { fetchTag, selectTags, tagsOf } from "@/lib/tags/rows";
import { MergeTagsInput, Tag } from "@/lib/tags/schema";

export const mergeTags = defineCommand({
  name: "tags.mergeTags",
  permission: "inventory:update",
  summary: "Merge a tag into another: its records and the tags below it go there, and it is gone",
  input: MergeTagsInput,
  output: Tag,
  http: { method: "POST", path: "/tags/{id}/merge" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const merged = await fetchTag(ctx, input.id);
    ctx.assert(canKeepTags(ctx.actor));
    if (input.into_id === merged.id) throw invalid({ into_id: "tags.merge_itself" });
    const [target] = await selectTags(ctx, { ancestors: sql<string[]>`${tags.ancestor_ids}` }).where(
      tagsOf(ctx, eq(tags.id, input.into_id)),
    );
    if (!target) throw invalid({ into_id: "issue.unknown_record" });
    if (target.ancestors.includes(merged.id)) throw new AppError("CONFLICT", "tags.merge_below");
    // Whoever tags with it just now is waited for, or that tagging would go with the tag.
    await ctx.tx
      .select({ id: tags.id })
      .from(tags)
      .where(tagsOf(ctx, eq(tags.id, merged.id)))
      .for("update");
    await ctx.tx.execute(sql`
      insert into taggings (theatre_id, tag_id, entity_type, entity_id)
      select theatre_id, ${target.id}, entity_type, entity_id from taggings where theatre_id = ${ctx.theatreId} and tag_id = ${merged.id}
      on conflict do nothing`);
    await ctx.tx
      .update(tags)
      .set({ parent_id: target.id, version: sql`${tags.version} + 1` })
      .where(and(eq(tags.theatre_id, ctx.theatreId), eq(tags.parent_id, merged.id)));
    await ctx.tx.delete(tags).where(eq(tags.id, merged.id));
    const after = await fetchTag(ctx, target.id);
    ctx.record({
      event: tagMerged,
      entity: "tag",
      id: merged.id,
      before: { ...merged },
      after: { into: { id: after.id, name: after.name } },
      payload: { into_id: after.id },
    });
    return after;
  },
});
