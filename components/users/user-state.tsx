import { useTranslations } from "next-intl";
import { State } from "@/components/ui/mark";
import type { User } from "@/lib/users/schema";

type StateFields = Pick<User, "is_active" | "is_verified" | "must_change_password">;

/** A person's mark is a circle: full is here, dashed is silent, crossed is out. */
export function UserState({ user }: { user: StateFields }) {
  const t = useTranslations("users.people");
  if (user.is_active === null) return null;
  if (!user.is_active)
    return (
      <State mark="declined" tone="off">
        {t("archived")}
      </State>
    );
  if (!user.is_verified)
    return (
      <State mark="invited" tone={null}>
        {t("invited")}
      </State>
    );
  if (user.must_change_password)
    return (
      <State mark="tentative" tone={null}>
        {t("temporary")}
      </State>
    );
  return (
    <State mark="confirmed" tone={null}>
      {t("active")}
    </State>
  );
}
