import type { Locale } from "@/lib/core/locale";
import { fullName } from "@/lib/users/rules";
import type { User } from "@/lib/users/schema";

/** People as choices of a field. */
export function peopleOptions(users: readonly User[], locale: Locale) {
  return users.map((user) => ({ value: user.id, label: fullName(user, locale), hint: user.position ?? undefined }));
}
