import { Pencil, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { KitCode } from "@/components/inventory/kit-code";
import { KitContents } from "@/components/inventory/kit-contents";
import { KitItemForm } from "@/components/inventory/kit-item-form";
import { KitMoveForm } from "@/components/inventory/kit-move-form";
import { KitSearch } from "@/components/inventory/kit-search";
import { KitPlace, TroubleLink } from "@/components/inventory/kit-state";
import { LabelLink } from "@/components/inventory/label-link";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { Department } from "@/components/ui/department";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canMoveKit, canUpdateKit } from "@/lib/inventory/kits/policy";
import { getKit } from "@/lib/inventory/kits/queries/get-kit";
import { planIssue, planReturn } from "@/lib/inventory/kits/rules";
import type { Kit } from "@/lib/inventory/kits/schema";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { canOverrideInspection } from "@/lib/inventory/policy";
import { listItems } from "@/lib/inventory/queries/list-items";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ q?: string; log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kits");
  return { title: t("title") };
}

/** One kit: its tree, what is wrong in it, and the whole of it out or back in one act. */
export default async function KitPage({ params, searchParams }: Props) {
  const [{ id }, { q = "", log }, actor, t] = await Promise.all([params, searchParams, loadActor(), getTranslations()]);
  const [kit, locations, found] = await Promise.all([
    load(getKit, { id }),
    load(listLocations, {}),
    q ? load(listItems, { q, page_size: 10 }) : { items: [] },
  ]);
  const mayUpdate = canUpdateKit(actor, kit);
  const mayMove = canMoveKit(actor, kit);
  return (
    <Messages of={["kits", "acts", "inventory"]}>
      <PageHead
        title={kit.name}
        crumbs={[
          { href: "/inventory", label: t("inventory.title") },
          { href: "/inventory/kits", label: t("kits.title") },
        ]}
        below={<KitFacts kit={kit} />}
        actions={
          <>
            <LabelLink kind="kit" id={id} />
            {mayUpdate ? <KitActions id={id} /> : null}
          </>
        }
      />
      <div className="item-grid">
        <div className="main">
          <KitTroubles kit={kit} />
          <KitContents kit={kit} mayUpdate={mayUpdate} />
          {mayUpdate ? (
            <Section title={t("kits.add_item")}>
              <KitItemForm kitId={id} />
              <KitSearch kitId={id} q={q} found={found.items} />
            </Section>
          ) : null}
        </div>
        <div className="side">
          {mayMove ? (
            <KitMoves kit={kit} places={locations.items.filter((place) => place.is_active)} mayOverride={canOverrideInspection(actor)} />
          ) : null}
          <KitCode code={kit.code} />
          <RecordActivity entity="kit" id={id} path={`/inventory/kits/${id}`} page={log} />
        </div>
      </div>
    </Messages>
  );
}

function KitFacts({ kit }: { kit: Kit }) {
  const { department } = kit;
  return (
    <>
      <span className="code">{kit.code}</span>
      {department ? <Department gel={department.color} code={department.short_code} title={department.name} /> : null}
      <KitPlace kit={kit} />
      {kit.description ? <span>{kit.description}</span> : null}
    </>
  );
}

async function KitActions({ id }: { id: string }) {
  const t = await getTranslations("kits");
  return (
    <>
      <ButtonLink href={`/inventory/kits/new?parent_id=${id}`} prefetch={false}>
        <Plus />
        {t("add_below")}
      </ButtonLink>
      <ButtonLink href={`/inventory/kits/${id}/edit`} prefetch={false}>
        <Pencil />
        {t("edit")}
      </ButtonLink>
    </>
  );
}

async function KitTroubles({ kit }: { kit: Kit }) {
  const t = await getTranslations("kits");
  if (kit.troubles.length === 0) return null;
  return (
    <Notice tone="stop" title={t("incomplete")}>
      {t("incomplete_text", { count: kit.troubles.length })}
      <ul>
        {kit.troubles.map((trouble) => (
          <li key={trouble.item_id}>
            <TroubleLink {...trouble} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface KitMovesProps {
  kit: Kit;
  places: readonly { id: string; path: string; type: "warehouse" | "stage" | "rehearsal" | "tour" | "workshop" }[];
  mayOverride: boolean;
}

/** Out where something of it is in store, back where something is out. */
function KitMoves({ kit, places, mayOverride }: KitMovesProps) {
  const { moves, short } = planIssue(kit.contents, { id: "", type: "stage" }, false);
  const named = (types: readonly string[]) => places.filter(({ type }) => types.includes(type)).map(({ id, path }) => ({ id, path }));
  const mayIssue = moves.length > 0 || (mayOverride && short.some(({ reason }) => reason === "overdue"));
  return (
    <>
      {mayIssue ? (
        <KitMoveForm kitId={kit.id} verb="issue" places={named(["stage", "rehearsal", "tour"])} short={short} mayOverride={mayOverride} />
      ) : null}
      {planReturn(kit.contents).moves.length > 0 ? <KitMoveForm kitId={kit.id} verb="return" places={named(["warehouse"])} /> : null}
    </>
  );
}
