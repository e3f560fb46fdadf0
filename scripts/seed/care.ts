import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { maintenancePlans, maintenanceRecords } from "@/db/schema";
import { repairReasons, seedPlans, type SeedPlan } from "@/db/seed/care";
import { civil, daysAgo, type Dice } from "./dice";
import type { Person } from "./people";
import type { CategoryRef } from "./places";
import type { Piece } from "./stock";
import type { MovementRow } from "./story";
import { inChunks, known, type SeedTheatre } from "./theatre";

/** Says of what went to a workshop what is wrong with a thing of its kind. */
export function giveReasons(pieces: readonly Piece[], movements: MovementRow[]): void {
  const departments = new Map(pieces.map(({ row, department }) => [row.id, department]));
  let index = 0;
  for (const movement of movements) {
    const reasons = repairReasons[departments.get(movement.item_id) ?? ""];
    if (movement.type !== "to_repair" || !reasons) continue;
    movement.comment = reasons[index % reasons.length] ?? null;
    index += 1;
  }
}

/** Days since the last time: a few are late, a few nearly due, the rest somewhere between. */
function ageOf(plan: SeedPlan, place: number, dice: Dice): number {
  if (place < plan.late) return plan.interval + dice.between(3, 40);
  if (place < plan.late + plan.soon) return plan.interval - dice.between(1, Math.max(1, plan.lead - 2));
  return dice.between(4, Math.max(5, plan.interval - plan.lead - 2));
}

interface Covered {
  plan: SeedPlan;
  planId: string;
  pieces: Piece[];
  crew: Person[];
}

function recordsOf(theatre: SeedTheatre, { plan, planId, pieces, crew }: Covered, dice: Dice): (typeof maintenanceRecords.$inferInsert)[] {
  return pieces.flatMap((piece, place) => {
    const last = ageOf(plan, place, dice);
    const ages = [last, last + plan.interval, last + 2 * plan.interval].filter((age) => age === last || age < 730);
    return ages.map((age) => ({
      id: dice.idAt(daysAgo(age)),
      theatre_id: theatre.id,
      item_id: piece.row.id,
      plan_id: planId,
      done_on: civil(daysAgo(age)),
      result: "passed" as const,
      cost: plan.cost > 0 ? plan.cost.toFixed(2) : null,
      note: dice.chance(0.4) ? dice.pick(plan.notes) : null,
      created_by_id: dice.pick(crew).id,
      created_at: daysAgo(age),
    }));
  });
}

/** Keys of a category and of all below it. */
async function branchOf(tx: Transaction, categoryId: string): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from inventory_categories where ancestor_ids @> array[${categoryId}]::uuid[]`,
  );
  return new Set(rows.map(({ id }) => id));
}

interface House {
  theatre: SeedTheatre;
  categories: ReadonlyMap<string, CategoryRef>;
  pieces: readonly Piece[];
  people: readonly Person[];
}

/** Plans by category, and two years of records; what is new is due a month from today. */
export async function insertMaintenance(tx: Transaction, { theatre, categories, pieces, people }: House, dice: Dice): Promise<number> {
  const records: (typeof maintenanceRecords.$inferInsert)[] = [];
  for (const plan of seedPlans) {
    const category = categories.get(plan.category);
    if (!category) throw new Error(`the seed has no category "${plan.category}"`);
    const planId = dice.idAt(daysAgo(730));
    await tx.insert(maintenancePlans).values({
      id: planId,
      theatre_id: theatre.id,
      category_id: category.id,
      kind: plan.kind,
      title: plan.title,
      instructions: plan.instructions,
      is_mandatory: plan.isMandatory,
      interval_days: plan.interval,
      lead_days: plan.lead,
      next_due_on: civil(daysAgo(-60)),
      created_by_id: theatre.administratorId,
    });
    const branch = await branchOf(tx, category.id);
    records.push(
      ...recordsOf(
        theatre,
        {
          plan,
          planId,
          pieces: pieces.filter(({ row }) => branch.has(row.category_id)),
          crew: people.filter((person) => person.department === category.department),
        },
        dice,
      ),
    );
  }
  await inChunks(records, (part) => tx.insert(maintenanceRecords).values(part));
  return records.length;
}

/** The large house: plans on its categories, and five thousand records, none of them late. */
export async function insertLargeMaintenance(
  tx: Transaction,
  theatre: SeedTheatre,
  categories: ReadonlyMap<string, CategoryRef>,
  items: number,
  dice: Dice,
): Promise<void> {
  for (const plan of seedPlans)
    await tx.insert(maintenancePlans).values({
      id: dice.idAt(daysAgo(730)),
      theatre_id: theatre.id,
      category_id: known(new Map([...categories].map(([key, { id }]) => [key, id])), plan.category),
      kind: plan.kind,
      title: plan.title,
      is_mandatory: false,
      interval_days: plan.interval,
      lead_days: plan.lead,
    });
  await tx.execute(sql`
    insert into maintenance_records (id, theatre_id, item_id, plan_id, done_on, result, created_by_id, created_at)
    select gen_random_uuid(), ${theatre.id}, due.item_id, due.plan_id, current_date - (due.place % due.interval_days)::int, 'passed',
      ${theatre.administratorId}, now() - (due.place % due.interval_days)::int * interval '1 day'
    from (select item.id as item_id, plan.id as plan_id, plan.interval_days, row_number() over (order by item.id, plan.id) as place
      from inventory_items item join inventory_categories category on category.id = item.category_id
      join maintenance_plans plan on plan.theatre_id = item.theatre_id and plan.category_id = any(category.ancestor_ids)
      where item.theatre_id = ${theatre.id}) due
    where due.place <= ${Math.floor(items / 4)}::int`);
}
