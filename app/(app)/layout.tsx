import { Archive, Settings } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Messages } from "@/components/layout/messages";
import { Shell } from "@/components/layout/shell";
import { accentChroma } from "@/components/layout/accent";
import { ScanAnywhere } from "@/components/scan/scan-anywhere";
import { loadActor } from "@/lib/core/adapters/page";
import { signOutAction } from "@/lib/users/actions";

async function signOut(): Promise<void> {
  "use server";
  await signOutAction(null, {});
}

/** The shell around every screen of a signed-in person; only modules that exist, and that this person may enter. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("common.nav")]);
  const nav = actor.grants.has("inventory:read") ? [{ href: "/inventory", label: t("inventory"), icon: <Archive /> }] : [];
  const settings = actor.grants.has("user:manage") || actor.grants.has("audit:read");
  const search = actor.grants.has("inventory:read") ? { action: "/inventory", label: t("search") } : undefined;
  const scan = actor.grants.has("inventory:read") ? (
    <Messages of={["scan"]}>
      <ScanAnywhere />
    </Messages>
  ) : undefined;
  return (
    <Shell
      theatre={{
        name: actor.theatre?.name ?? "",
        accent_h: actor.theatre?.accent_hue,
        accent_c: accentChroma[actor.theatre?.accent_chroma ?? "normal"],
      }}
      nav={nav}
      settings={settings ? { href: "/admin", label: t("settings"), icon: <Settings /> } : undefined}
      user={{ name: actor.name, note: actor.email ?? undefined, profile_href: "/profile" }}
      signOut={signOut}
      search={search}
      scan={scan}
    >
      {children}
    </Shell>
  );
}
