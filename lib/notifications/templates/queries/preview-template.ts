import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { sampleValues } from "@/lib/notifications/templates/rules";
import { fillIn, requireWords } from "@/lib/notifications/templates/rows";
import { PreviewTemplateInput, TemplatePreview } from "@/lib/notifications/templates/schema";

export const previewTemplate = defineQuery({
  name: "notifications.previewTemplate",
  permission: "settings:manage",
  summary: "Words filled in with an example, as a person would read them",
  input: PreviewTemplateInput,
  output: TemplatePreview,
  http: { method: "POST", path: "/notifications/templates/preview" },
  async handler(_ctx, { type, locale, ...words }) {
    requireWords(type, words);
    return fillIn(type, locale, words, sampleValues(locale));
  },
});
