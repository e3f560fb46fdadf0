import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { RoleForm } from "@/components/users/role-form";
import { loadActor } from "@/lib/core/adapters/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.roles");
  return { title: t("add") };
}

export default async function NewRolePage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("users.roles")]);
  if (!actor.grants.has("role:manage") || actor.must_change_password) forbidden();
  const held = [...actor.grants].map(([permission, scope]) => `${permission}:${scope}`);
  return (
    <Messages of={["users"]}>
      <PageHead crumbs={[{ href: "/admin/roles", label: t("title") }]} title={t("add")} />
      <div className="page">
        <RoleForm held={held} mayUpdate mayChangePermissions />
      </div>
    </Messages>
  );
}
