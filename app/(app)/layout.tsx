import { Archive, Settings, SquareCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { Shell } from "@/components/layout/shell";
import { accentChroma } from "@/components/layout/accent";
import { Messages } from "@/components/layout/messages";
import { InboxButton } from "@/components/notifications/inbox-button";
import { Live } from "@/components/notifications/live";
import { UrgentSlot } from "@/components/notifications/urgent-slot";
import { load, loadActor } from "@/lib/core/adapters/page";
import { countUnread } from "@/lib/notifications/queries/count-unread";
import { listUrgent } from "@/lib/notifications/queries/list-urgent";
import { ScanAnywhere } from "@/components/scan/scan-anywhere";
import { signOutAction } from "@/lib/users/actions";

async function signOut(): Promise<void> {
  "use server";
  await signOutAction(null, {});
}

type Person = Awaited<ReturnType<typeof loadActor>>;

/** One statement for the counts; the urgent ones themselves only where there are any. */
async function readInbox(actor: Person) {
  if (actor.must_change_password) return { counted: { count: 0, urgent: 0 } };
  const counted = await load(countUnread, {});
  return { counted, urgent: counted.urgent > 0 ? await load(listUrgent, {}) : undefined };
}

function houseOf({ theatre }: Person) {
  return { name: theatre?.name ?? "", accent_h: theatre?.accent_hue, accent_c: accentChroma[theatre?.accent_chroma ?? "normal"] };
}

/** The shell around every screen of a signed-in person; only modules that exist, and that this person may enter. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("common.nav")]);
  const isStorekeeper = actor.grants.has("inventory:read");
  const nav = [
    ...(isStorekeeper ? [{ href: "/inventory", label: t("inventory"), icon: <Archive /> }] : []),
    ...(actor.grants.has("task:read") ? [{ href: "/tasks", label: t("tasks"), icon: <SquareCheck /> }] : []),
  ];
  const settings = actor.grants.has("user:manage") || actor.grants.has("audit:read");
  const search = isStorekeeper ? { action: "/inventory", label: t("search") } : undefined;
  const scan = isStorekeeper ? (
    <Messages of={["scan"]}>
      <ScanAnywhere />
    </Messages>
  ) : undefined;
  const { counted, urgent } = await readInbox(actor);
  return (
    <LiveShell userId={actor.user_id ?? ""} counted={counted}>
      <Shell
        theatre={houseOf(actor)}
        nav={nav}
        settings={settings ? { href: "/admin", label: t("settings"), icon: <Settings /> } : undefined}
        user={{ name: actor.name, note: actor.email ?? undefined, profile_href: "/profile" }}
        signOut={signOut}
        search={search}
        scan={scan}
        inbox={<InboxButton />}
        urgent={urgent ? <UrgentSlot notifications={urgent.items} /> : undefined}
      >
        {children}
      </Shell>
    </LiveShell>
  );
}

function LiveShell({ children, ...live }: ComponentProps<typeof Live>) {
  return (
    <Messages of={["live"]}>
      <Live {...live}>{children}</Live>
    </Messages>
  );
}
