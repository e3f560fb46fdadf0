import type { Locale } from "@/lib/core/locale";

/** Whom a channel brings something. */
export interface Recipient {
  user_id: string;
  theatre_id: string;
  email: string;
  first_name: string;
  locale: Locale;
  theatre: { name: string; time_zone: string; accent_hue: number; accent_chroma: string };
}

/** What a channel brings. */
export interface Notice {
  id: string;
  /** The row of its delivery: the same at every attempt, so that a receiver can tell a repeated one. */
  delivery_id: string;
  type: string;
  title: string;
  message: string;
  /** The whole address of the record in the application, or of the list of notifications. */
  url: string;
  is_urgent: boolean;
  locale: Locale;
  entity_type: string | null;
  entity_id: string | null;
}

/** "dropped": this person has no address of the channel (any more), and nothing is to be tried again. */
export type Sent = "sent" | "dropped";
