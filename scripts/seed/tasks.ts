import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditLog, taskComments, taskCounters, tasks, taskSubtasks, taskWatchers } from "@/db/schema";
import { seedTasks, type SeedTask } from "@/db/seed/tasks";
import { seedPeople } from "@/db/seed/users";
import { daysAgo, type Dice } from "./dice";
import { auditRow } from "./journal";
import type { Person } from "./people";
import { known, type SeedTheatre } from "./theatre";

const hour = 3_600_000;
const steps: Record<SeedTask["status"], SeedTask["status"][]> = {
  created: [],
  assigned: ["assigned"],
  in_progress: ["assigned", "in_progress"],
  review: ["assigned", "in_progress", "review"],
  completed: ["assigned", "in_progress", "review", "completed"],
  rejected: ["assigned", "rejected"],
};

interface House {
  tx: Transaction;
  theatre: SeedTheatre;
  people: readonly Person[];
  dice: Dice;
}

/** Named accounts stand at the head of the list, in the order of the seed. */
function personOf({ theatre, people, dice }: House, name: string, department: string): string {
  if (name === "crew")
    return dice.pick(people.filter((person) => person.department === department && person.role === "department_staff")).id;
  const place = seedPeople.findIndex(({ email }) => email.startsWith(`${name}@`));
  return name === "admin" ? theatre.administratorId : (people[place]?.id ?? theatre.administratorId);
}

function headOf({ people, theatre }: House, department: string): string {
  return people.find((person) => person.department === department && person.role === "department_head")?.id ?? theatre.administratorId;
}

/** Noon is nine o'clock UTC in `daysAgo`. */
function dueAt([days, at = 23 + 59 / 60]: [number, number?]): Date {
  return new Date(Math.round(daysAgo(-days).getTime() + (at - 12) * hour));
}

async function itemOf({ tx, theatre }: House, name: string | undefined): Promise<string | null> {
  if (!name) return null;
  const [found] = await tx.execute<{ id: string }>(sql`
    select id from inventory_items where theatre_id = ${theatre.id} and name like ${`${name}%`} order by inventory_number limit 1`);
  return found?.id ?? null;
}

interface Story {
  id: string;
  seed: SeedTask;
  number: number;
  authorId: string;
  assigneeId: string | null;
  headId: string;
  setAt: Date;
  /** Moments of the steps: evenly between when it was set and now. */
  moments: Date[];
}

function storyOf(house: House, seed: SeedTask, number: number): Story {
  const headId = headOf(house, seed.department);
  const setAt = new Date(daysAgo(seed.age).getTime() + house.dice.between(-2, 5) * hour);
  const path = steps[seed.status];
  const span = Date.now() - 2 * hour - setAt.getTime();
  return {
    id: house.dice.idAt(setAt),
    seed,
    number,
    headId,
    authorId: seed.author ? personOf(house, seed.author, seed.department) : headId,
    assigneeId: seed.assignee ? personOf(house, seed.assignee, seed.department) : null,
    setAt,
    moments: path.map((_, index) => new Date(setAt.getTime() + (span * (index + 1)) / (path.length + 1))),
  };
}

async function insertTask(house: House, story: Story): Promise<void> {
  const { tx, theatre } = house;
  const { seed, setAt, moments } = story;
  const itemId = await itemOf(house, seed.item);
  const last = moments.at(-1) ?? setAt;
  await tx.insert(tasks).values({
    id: story.id,
    theatre_id: theatre.id,
    number: story.number,
    title: seed.title,
    description: seed.description ?? null,
    department_id: known(theatre.departments, seed.department),
    assignee_id: story.assigneeId,
    deadline: seed.due ? dueAt(seed.due) : null,
    status: seed.status,
    priority: seed.priority ?? "medium",
    completed_at: seed.status === "completed" ? last : null,
    sort_order: -story.number,
    rrule: seed.rrule ?? null,
    source_type: itemId ? "item" : null,
    source_id: itemId,
    created_by_id: story.authorId,
    updated_by_id: story.authorId,
    version: 1 + moments.length,
    created_at: setAt,
    updated_at: last,
  });
}

async function insertParts({ tx, theatre, dice, ...house }: House, story: Story): Promise<void> {
  const { seed, setAt } = story;
  const own = { theatre_id: theatre.id, task_id: story.id };
  const [done, ...titles] = seed.subtasks ?? [0];
  if (titles.length > 0)
    await tx.insert(taskSubtasks).values(
      titles.map((title, index) => ({
        ...own,
        id: dice.idAt(setAt),
        title,
        is_completed: index < done,
        completed_at: index < done ? new Date(setAt.getTime() + (index + 1) * hour) : null,
        sort_order: index + 1,
      })),
    );
  const by = { author: story.authorId, assignee: story.assigneeId ?? story.headId, head: story.headId };
  const comments = (seed.comments ?? []).map(([who, content], index, all) => {
    const at = new Date(setAt.getTime() + ((Date.now() - hour - setAt.getTime()) * (index + 1)) / (all.length + 1));
    return { ...own, id: dice.idAt(at), content, author_id: by[who], created_at: at, updated_at: at };
  });
  if (comments.length > 0) await tx.insert(taskComments).values(comments);
  const named = (seed.watchers ?? []).map((name) => personOf({ tx, theatre, dice, ...house }, name, seed.department));
  const watchers = [...new Set([...named, ...comments.map((comment) => comment.author_id)])];
  if (watchers.length > 0) await tx.insert(taskWatchers).values(watchers.map((user_id) => ({ ...own, user_id, created_at: setAt })));
}

/** What the operations would have written into the log, at its own times. */
async function insertTaskLog({ tx, theatre, dice }: House, story: Story): Promise<void> {
  const shared = { theatre_id: theatre.id, entity_type: "task", entity_id: story.id };
  const { title, priority = "medium", status, reason } = story.seed;
  const isOfAssignee = (step: SeedTask["status"]) => step === "in_progress" || step === "review";
  const lines = steps[status].map((step, index) => ({
    ...shared,
    at: story.moments[index] ?? story.setAt,
    actor_id: isOfAssignee(step) ? story.assigneeId : step === "assigned" ? story.authorId : story.headId,
    action: "task.status_changed",
    before: { status: index === 0 ? "created" : steps[status][index - 1] },
    after: { status: step, ...(step === "rejected" ? { reason } : {}) },
  }));
  const first = {
    ...shared,
    at: story.setAt,
    actor_id: story.authorId,
    action: "task.created",
    after: { title, status: "created", priority },
  };
  await tx.insert(auditLog).values([first, ...lines].map((line) => auditRow(line, dice)));
}

/** Tasks as they stand on a Tuesday: some late, some handed in, some of nobody, with the talk about them. */
export async function insertTasks(tx: Transaction, theatre: SeedTheatre, people: readonly Person[], dice: Dice): Promise<number> {
  const house: House = { tx, theatre, people, dice };
  for (const [index, seed] of seedTasks.entries()) {
    const story = storyOf(house, seed, index + 1);
    await insertTask(house, story);
    await insertParts(house, story);
    await insertTaskLog(house, story);
  }
  await tx.insert(taskCounters).values({ theatre_id: theatre.id, last_value: seedTasks.length });
  return seedTasks.length;
}

/** Of a large house: two thirds done long ago, the rest over all the columns, a tenth of it late. */
export async function insertLargeTasks(tx: Transaction, theatre: SeedTheatre, code: string, count: number): Promise<void> {
  await tx.execute(sql`
    create temp table house_crews on commit drop as
    select id, department_id, row_number() over (partition by department_id order by id) - 1 as place, count(*) over (partition by department_id) as crew
    from users where theatre_id = ${theatre.id} and department_id is not null`);
  await tx.execute(sql`
    insert into tasks (id, theatre_id, number, title, description, department_id, assignee_id, deadline, status, priority, completed_at, sort_order,
      created_by_id, updated_by_id, created_at, updated_at)
    select pg_temp.seed_id(at, ${code} || 'task' || n), ${theatre.id}, n, kind.title || ', ' || n, case when n % 3 = 0 then 'Показ ' || n || ': до сбора, потом доложить помощнику режиссёра' end,
      d.id, case when status.name in ('created') then null else crew.id end, due, status.name::task_status,
      (array['low', 'medium', 'medium', 'medium', 'high', 'critical'])[1 + n % 6]::task_priority,
      case when status.name = 'completed' then closed end, -n, author.id, author.id, at, case when status.name in ('completed', 'rejected') then coalesce(closed, at) else at end
    from generate_series(1, ${count}::int) n
    cross join lateral (select now() - interval '700 days' + n * (interval '700 days' / ${count}::int) as at) made
    cross join lateral (select case when n <= ${count}::int * 2 / 3 then (array['completed', 'completed', 'completed', 'rejected'])[1 + n % 4]
      else (array['created', 'assigned', 'assigned', 'in_progress', 'review', 'completed'])[1 + n % 6] end as name) status
    cross join lateral (select case when n % 11 = 0 and status.name <> 'completed' then null
      when n <= ${count}::int * 2 / 3 then at + (1 + n % 9) * interval '1 day' else now() + (n % 60 - 6) * interval '1 day' end as due) dated
    cross join lateral (select case when n <= ${count}::int * 2 / 3 then due else now() - n % 60 * interval '1 day' end as closed) ended
    join (values (0, 'Заменить лампу в приборе'), (1, 'Проверить тросик и струбцину'), (2, 'Подшить костюм второго состава'), (3, 'Перезаписать фонограмму акта'),
      (4, 'Подкрасить сколы на фурке'), (5, 'Сбить геометрию проекции'), (6, 'Завить парик к показу')) kind(place, title) on kind.place = n % 7
    join (select id, row_number() over (order by id) - 1 as place, count(*) over () as departments from departments where theatre_id = ${theatre.id}) d on d.place = n % d.departments
    join house_crews crew on crew.department_id = d.id and crew.place = n / 7 % crew.crew
    join house_crews author on author.department_id = d.id and author.place = 0`);
  await tx.execute(sql`
    insert into task_subtasks (id, theatre_id, task_id, title, is_completed, completed_at, sort_order)
    select pg_temp.seed_id(t.created_at, ${code} || 'subtask' || t.number || '-' || step), t.theatre_id, t.id, 'Пункт ' || step, step = 1,
      case when step = 1 then t.created_at end, step
    from tasks t cross join generate_series(1, 3) step where t.theatre_id = ${theatre.id} and t.number % 4 = 0`);
  await tx.execute(sql`
    insert into task_comments (id, theatre_id, task_id, content, author_id, created_at, updated_at)
    select pg_temp.seed_id(t.created_at, ${code} || 'comment' || t.number), t.theatre_id, t.id, 'Сделано, посмотрите перед сбором', t.created_by_id, t.created_at, t.created_at
    from tasks t where t.theatre_id = ${theatre.id} and t.number % 2 = 0`);
  await tx.execute(sql`
    insert into task_watchers (theatre_id, task_id, user_id, created_at)
    select t.theatre_id, t.id, t.created_by_id, t.created_at from tasks t where t.theatre_id = ${theatre.id} and t.number % 5 = 0`);
  await tx.insert(taskCounters).values({ theatre_id: theatre.id, last_value: count });
}
