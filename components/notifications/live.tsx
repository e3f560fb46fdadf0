"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { changeEvent, heardAt, type RecordChange } from "@/components/layout/record-change";
import type { LiveEvent } from "@/components/notifications/stream";
import { useToast } from "@/components/ui/toast";
import type { UnreadCount } from "@/lib/notifications/schema";

const CountContext = createContext<UnreadCount>({ count: 0, urgent: 0 });

/** Counts of this moment, wherever in the shell. */
export function useUnread(): UnreadCount {
  return use(CountContext);
}

function dispatch(change: RecordChange): void {
  heardAt.set(change.entity_type, Date.now());
  window.dispatchEvent(new CustomEvent(changeEvent, { detail: change }));
}

interface LiveProps {
  userId: string;
  /** As the server counted them for this page. */
  counted: UnreadCount;
  children: ReactNode;
}

/** Keeps the person's stream: counts, a quiet word of what came, and pages that read themselves again. */
export function Live({ userId, counted, children }: LiveProps) {
  const t = useTranslations("live");
  const router = useRouter();
  const toast = useToast();
  const [heard, setHeard] = useState<{ on: UnreadCount; now: UnreadCount }>({ on: counted, now: counted });
  const shownUrgent = useRef(counted.urgent);
  const told = useRef(new Set<string>());
  useEffect(() => {
    shownUrgent.current = counted.urgent;
  }, [counted]);

  useEffect(() => {
    const loaded = Date.now();
    const hear = (event: LiveEvent) => {
      if (event.name === "change") dispatch(event.data);
      else if (event.name === "reload") dispatch({ topic: "reload", entity_type: null, entity_id: null });
      else if (event.name === "unread") {
        setHeard((last) => ({ ...last, now: event.data }));
        if (event.data.urgent === shownUrgent.current) return;
        // The bar of what is urgent is drawn by the server.
        shownUrgent.current = event.data.urgent;
        router.refresh();
      } else {
        const isOld = Date.parse(event.data.created_at) < loaded - 5000 || told.current.has(event.data.id);
        told.current.add(event.data.id);
        dispatch({ topic: "notification.created", entity_type: "notification", entity_id: event.data.id });
        if (!isOld && !event.data.is_read && !event.data.is_urgent) toast({ text: t("came", { title: event.data.title }), waits: true });
      }
    };
    let stop: (() => void) | undefined;
    let hasEnded = false;
    // Nothing of it is seen in the first paint.
    void import("@/components/notifications/stream").then(({ followLive }) => {
      if (!hasEnded) stop = followLive(userId, hear);
    });
    return () => {
      hasEnded = true;
      stop?.();
    };
  }, [userId, router, toast, t]);

  // What the server counted anew is newer than what was heard before.
  if (heard.on.count !== counted.count || heard.on.urgent !== counted.urgent) setHeard({ on: counted, now: counted });
  return <CountContext value={heard.now}>{children}</CountContext>;
}
