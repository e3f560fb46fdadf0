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
import { planIssue } from "@/lib/inventory/kits/rules";
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

const anyStage = { id: "", type: "stage" } as const;

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
  const issue = planIssue(kit.contents, anyStage, false);
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
          <KitContents kit={kit} short={issue.short} mayUpdate={mayUpdate} />
          {mayUpdate ? (
            <Section title={t("kits.add_item")}>
              <KitItemForm kitId={id} />
              <KitSearch kitId={id} q={q} found={found.items} />
            </Section>
          ) : null}
        </div>
        <div className="side">
          {mayMove ? (
            <KitMoves
              kit={kit}
              issue={issue}
              places={locations.items.filter((place) => place.is_active)}
              mayOverride={canOverrideInspection(actor)}
            />
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
  issue: ReturnType<typeof planIssue>;
  places: readonly { id: string; path: string; type: "warehouse" | "stage" | "rehearsal" | "tour" | "workshop" }[];
  mayOverride: boolean;
}

/** Out where something of it is in store, back where something is out: first what is to be done next. */
function KitMoves({ kit, issue: { moves, short }, places, mayOverride }: KitMovesProps) {
  const named = (types: readonly string[]) => places.filter(({ type }) => types.includes(type)).map(({ id, path }) => ({ id, path }));
  const isWaiting = mayOverride && planIssue(kit.contents, anyStage, true).moves.length > moves.length;
  const lines = new Set(kit.contents.map(({ item }) => item.id)).size;
  const part = short.length > 0 ? { going: new Set(moves.map(({ item_id: id }) => id)).size, lines } : undefined;
  const isOut = kit.out > 0;
  return (
    <>
      {isOut ? <KitMoveForm kitId={kit.id} verb="return" places={named(["warehouse"])} isPrimary /> : null}
      {moves.length > 0 || isWaiting ? (
        <KitMoveForm
          kitId={kit.id}
          verb="issue"
          places={named(["stage", "rehearsal", "tour"])}
          isPrimary={!isOut}
          part={part}
          mayOverride={isWaiting}
        />
      ) : null}
    </>
  );
}
