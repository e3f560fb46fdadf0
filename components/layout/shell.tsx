import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { MoreSheet } from "@/components/layout/more-sheet";
import { NavLink } from "@/components/layout/nav-link";
import { SearchBox } from "@/components/layout/search-box";
import { type ShellUser, type SignOut, UserPanel } from "@/components/layout/user-panel";
import { Avatar } from "@/components/ui/avatar";
import { Popover } from "@/components/ui/popover";

export interface NavItem {
  href: string;
  label: string;
  /** A lucide icon; the shell gives it its size. */
  icon: ReactNode;
}

export interface ShellProps {
  theatre: { name: string; accent_h?: number | null; accent_c?: number | null };
  /** Modules that exist, in order; the first four stand in the bottom bar of a tablet. */
  nav: readonly NavItem[];
  /** At the foot of the rail: settings. */
  settings?: NavItem;
  user: ShellUser;
  signOut: SignOut;
  /** The button of the notifications. */
  inbox?: ReactNode;
  /** Above the page until it is dealt with. */
  urgent?: ReactNode;
  search?: { action: string; label: string };
  /** The next call of this person, `.nextcall`. */
  nextCall?: ReactNode;
  children: ReactNode;
}

export function Shell({ theatre, nav, settings, user, signOut, inbox, urgent, search, nextCall, children }: ShellProps) {
  const t = useTranslations("common.shell");
  const rest = [...nav.slice(4), ...(settings ? [settings] : [])];
  return (
    <div className="shell">
      <Accent h={theatre.accent_h} c={theatre.accent_c} />
      <div className="rail">
        <div className="rail-logo">
          <Logo />
        </div>
        <nav aria-label={t("modules")}>
          {nav.map((item) => (
            <RailLink key={item.href} {...item} />
          ))}
          <span className="grow" />
          {settings ? <RailLink {...settings} /> : null}
        </nav>
      </div>
      <div className="shell-body">
        <TopBar {...{ theatre, user, signOut, inbox, search, nextCall }} />
        {urgent}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <nav className="tabbar" aria-label={t("modules")}>
          {nav.slice(0, 4).map((item) => (
            <NavLink key={item.href} href={item.href}>
              {item.icon}
              <span>{item.label}</span>
            </NavLink>
          ))}
          <MoreSheet>
            {rest.map((item) => (
              <NavLink key={item.href} href={item.href} className="sheet-item">
                {item.icon}
                <span>{item.label}</span>
              </NavLink>
            ))}
            <UserPanel user={user} signOut={signOut} />
          </MoreSheet>
        </nav>
      </div>
    </div>
  );
}

function TopBar({ theatre, user, signOut, inbox, search, nextCall }: Omit<ShellProps, "nav" | "settings" | "children" | "urgent">) {
  const t = useTranslations("common.shell");
  return (
    <header className="top">
      <div className="brand">
        <Logo />
        <span className="cut">{theatre.name}</span>
      </div>
      {search ? <SearchBox {...search} /> : null}
      <span className="grow" />
      {nextCall}
      {inbox}
      <Popover
        align="end"
        label={t("user_menu", { name: user.name })}
        trigger={<Avatar name={user.name} decorative />}
        triggerProps={{ className: "avatar-button" }}
      >
        <UserPanel user={user} signOut={signOut} />
      </Popover>
    </header>
  );
}

function RailLink({ href, label, icon }: NavItem) {
  return (
    <NavLink href={href}>
      {icon}
      <span>{label}</span>
    </NavLink>
  );
}

/** The theatre's own hue: two numbers on the root, where the themes make the accent of them. */
function Accent({ h, c }: { h?: number | null; c?: number | null }) {
  if (typeof h !== "number" || typeof c !== "number") return null;
  return <style>{`html:root{--accent-h:${h};--accent-c:${c}}`}</style>;
}
