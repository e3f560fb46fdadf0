"use client";

import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Drawer, DrawerBody } from "@/components/ui/drawer";

/** The fifth place of the bottom bar: what did not fit, and what the user menu holds. Closes by itself when the page changes. */
export function MoreSheet({ children }: { children: ReactNode }) {
  const t = useTranslations("common.shell");
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpenAt(pathname)}>
        <Ellipsis className="i-24" />
        <span>{t("more")}</span>
      </button>
      <Drawer open={openAt === pathname} onClose={() => setOpenAt(null)} title={t("more")}>
        <DrawerBody>{children}</DrawerBody>
      </Drawer>
    </>
  );
}
