import { useTranslations } from "next-intl";
import Link from "next/link";
import { Tag as Chip } from "@/components/ui/tag";
import type { Tag } from "@/lib/tags/schema";

const separator = " › ";

function byPath(a: Tag, b: Tag): number {
  const [left, right] = [a.path.split(separator), b.path.split(separator)];
  const at = left.findIndex((step, index) => step !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? "").localeCompare(right[at] ?? "", "ru", { numeric: true });
}

/** The tree of tags: each in its colour, with what it marks. */
export function TagTable({ tags, mayAdd, mayKeep }: { tags: readonly Tag[]; mayAdd: boolean; mayKeep: boolean }) {
  const t = useTranslations("tags");
  return (
    <div className="tblw">
      <table className="tbl tree" aria-label={t("title")}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col" className="num">
              {t("uses")}
            </th>
            {mayAdd ? <th scope="col">{t("actions")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {tags.toSorted(byPath).map((tag) => (
            <tr key={tag.id}>
              <td className="name">
                <span className="branch" style={{ ["--depth" as string]: tag.depth }}>
                  {mayKeep ? (
                    <Link href={`/inventory/tags/${tag.id}`} prefetch={false} aria-label={t("edit", { name: tag.name })}>
                      <Chip gel={tag.color}>{tag.name}</Chip>
                    </Link>
                  ) : (
                    <Chip gel={tag.color}>{tag.name}</Chip>
                  )}
                </span>
              </td>
              <td className="num">
                <Link
                  className="link"
                  href={`/inventory?tag=${tag.id}`}
                  prefetch={false}
                  aria-label={t("uses_of", { name: tag.name, count: tag.uses ?? 0 })}
                >
                  {tag.uses}
                </Link>
              </td>
              {mayAdd ? (
                <td>
                  <Link
                    className="link"
                    href={`/inventory/tags/new?parent_id=${tag.id}`}
                    prefetch={false}
                    aria-label={t("add_below_of", { name: tag.name })}
                  >
                    {t("add_below")}
                  </Link>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
