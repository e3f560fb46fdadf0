import { z } from "zod";
import { instant, text, version } from "@/lib/core/fields";
import { locales } from "@/lib/core/locale";
import { templatedKinds } from "@/lib/notifications/constants";

const which = { type: z.enum(templatedKinds), locale: z.enum(locales) };
const words = { title: text(200), message: text(2000) };

export const NotificationTemplate = z
  .object({
    type: z.string(),
    locale: z.enum(locales),
    title: z.string(),
    message: z.string(),
    /** Whether these are the theatre's own words. */
    is_own: z.boolean(),
    values: z.array(z.string()).meta({ description: "Placeholders that the words may name." }),
    version: z.number().int().nullable(),
    updated_at: instant.nullable(),
  })
  .meta({ id: "NotificationTemplate" });
export type NotificationTemplate = z.output<typeof NotificationTemplate>;
export const NotificationTemplates = z.object({ items: z.array(NotificationTemplate) }).meta({ id: "NotificationTemplates" });

export const ListTemplatesInput = z.strictObject({});
export const SetTemplateInput = z.strictObject({ ...which, ...words, version: version.optional() });
export const ResetTemplateInput = z.strictObject(which);
export const PreviewTemplateInput = z.strictObject({ ...which, ...words });
export const TemplatePreview = z.object({ title: z.string(), message: z.string() }).meta({ id: "TemplatePreview" });
