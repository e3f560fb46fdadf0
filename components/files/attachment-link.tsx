import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { Photo } from "@/components/ui/photo";

/** A file of a record: a picture small, anything else by a word; both open the file itself. */
export function AttachmentLink({ fileId, isPicture = false, of }: { fileId: string; isPicture?: boolean; of: string }) {
  const t = useTranslations("files");
  const name = t("open_of", { name: of });
  return (
    <a className={isPicture ? "attachment-photo" : "link t-12 row g1"} href={`/api/v1/files/${fileId}`} target="_blank" aria-label={name}>
      {isPicture ? <Photo fileId={fileId} width={96} alt="" /> : <Paperclip className="i-16" />}
      {isPicture ? null : t("file")}
    </a>
  );
}
