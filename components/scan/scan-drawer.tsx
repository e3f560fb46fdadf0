"use client";

import { useTranslations } from "next-intl";
import { Scanner } from "@/components/scan/scanner";
import { ButtonLink } from "@/components/ui/button";
import { Drawer, DrawerBody } from "@/components/ui/drawer";

interface ScanDrawerProps {
  open: boolean;
  onClose: () => void;
  onCode: (code: string) => void;
}

/** The scanner over whatever page one is on. */
export function ScanDrawer({ open, onClose, onCode }: ScanDrawerProps) {
  const t = useTranslations("scan");
  return (
    <Drawer open={open} onClose={onClose} title={t("title")}>
      <DrawerBody>
        <Scanner startsWithCamera onCode={onCode} />
        <ButtonLink className="mt-4" href="/inventory/scan" prefetch={false} onClick={onClose}>
          {t("many")}
        </ButtonLink>
      </DrawerBody>
    </Drawer>
  );
}
