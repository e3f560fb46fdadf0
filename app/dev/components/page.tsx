import { notFound } from "next/navigation";
import { FormGallery } from "@/app/dev/components/form-gallery";
import { ListGallery } from "@/app/dev/components/list-gallery";
import { PartGallery } from "@/app/dev/components/part-gallery";
import { ShellGallery } from "@/app/dev/components/shell-gallery";
import { isTheme, themes } from "@/lib/core/locale";

/** Every component in every state, in the three lights; in development only. `?theme=work` shows one light, `?part=shell` a page in the shell. */
export default async function ComponentsPage({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  if (process.env.NODE_ENV === "production") notFound();
  const { theme, part } = await searchParams;
  if (part === "shell") return <ShellGallery />;
  const shown = isTheme(theme) ? [theme] : themes;
  return (
    <main id="main" className={shown.length > 1 ? "grid wide:grid-cols-3" : undefined}>
      {shown.map((one) => (
        <div key={one} data-theme={one}>
          <PartGallery />
          <FormGallery />
          <ListGallery />
        </div>
      ))}
    </main>
  );
}
