import { z } from "zod";
import { id, instant, text } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";

const PersonRef = z.object({ id, name: z.string() });

export const Comment = z
  .object({
    id,
    content: z.string(),
    author: PersonRef,
    mentions: z.array(PersonRef),
    edited_at: instant.nullable(),
    /** What it said before, newest first. */
    edits: z.array(z.object({ content: z.string(), at: instant })),
    created_at: instant,
  })
  .meta({ id: "TaskComment" });
export type Comment = z.output<typeof Comment>;
export const CommentList = listOf(Comment).meta({ id: "TaskCommentList" });

const Content = text(10_000);
/** People whom the text names; they become watchers. */
const Mentions = z.array(id).max(50).default([]);

export const ListCommentsInput = z.strictObject({ id, ...PageInput });
export const CreateCommentInput = z.strictObject({ id, content: Content, mentions: Mentions });
export const CommentId = z.strictObject({ id, comment_id: id });
export const UpdateCommentInput = CommentId.extend({ content: Content, mentions: Mentions });
