"use client";

import { ScanLine } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { useWedge } from "@/components/scan/use-wedge";
import { ButtonLink } from "@/components/ui/button";

/** The scanner comes when it is opened for the first time. */
const ScanDrawer = dynamic(async () => (await import("@/components/scan/scan-drawer")).ScanDrawer);

/** The scan button of the shell, and the ear for a hand scanner on every screen: a code opens what it belongs to. */
export function ScanAnywhere() {
  const t = useTranslations("scan");
  const router = useRouter();
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  function open(code: string) {
    setOpenAt(null);
    router.push(`/s?code=${encodeURIComponent(code)}`);
  }
  function show(event: MouseEvent) {
    // On a page that scans itself there is one scanner already.
    if (pathname === "/inventory/scan") return;
    event.preventDefault();
    setWasOpen(true);
    setOpenAt(pathname);
  }
  useWedge(open);
  return (
    <>
      <ButtonLink href="/inventory/scan" prefetch={false} look="primary" icon className="scan-button" aria-label={t("open")} onClick={show}>
        <ScanLine className="i-20" />
      </ButtonLink>
      {wasOpen ? <ScanDrawer open={openAt === pathname} onClose={() => setOpenAt(null)} onCode={open} /> : null}
    </>
  );
}
