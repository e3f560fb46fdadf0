"use client";

import { ScanLine } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, useState } from "react";
import { Scanner } from "@/components/scan/scanner";
import { useWedge } from "@/components/scan/use-wedge";
import { ButtonLink } from "@/components/ui/button";
import { Drawer, DrawerBody } from "@/components/ui/drawer";

/** The scan button of the shell, and the ear for a hand scanner on every screen: a code opens what it belongs to. */
export function ScanAnywhere() {
  const t = useTranslations("scan");
  const router = useRouter();
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  function open(code: string) {
    setOpenAt(null);
    router.push(`/s?code=${encodeURIComponent(code)}`);
  }
  function show(event: MouseEvent) {
    // On a page that scans itself there is one scanner already.
    if (pathname === "/inventory/scan") return;
    event.preventDefault();
    setOpenAt(pathname);
  }
  useWedge(open);
  return (
    <>
      <ButtonLink href="/inventory/scan" prefetch={false} look="primary" icon className="scan-button" aria-label={t("open")} onClick={show}>
        <ScanLine className="i-20" />
      </ButtonLink>
      <Drawer open={openAt === pathname} onClose={() => setOpenAt(null)} title={t("title")}>
        <DrawerBody>
          <Scanner startsWithCamera onCode={open} />
          <ButtonLink className="mt-4" href="/inventory/scan" prefetch={false} onClick={() => setOpenAt(null)}>
            {t("many")}
          </ButtonLink>
        </DrawerBody>
      </Drawer>
    </>
  );
}
