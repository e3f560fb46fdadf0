/** Topic of one tag that became part of another: `into_id`. */
export const tagMerged = "tag.merged";
