import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { Messages } from "@/components/layout/messages";
import { useTaskActivityWords } from "@/components/tasks/task-activity";
import { TaskAttachments } from "@/components/tasks/task-attachments";
import { TaskComments } from "@/components/tasks/task-comments";
import { TaskDeleted } from "@/components/tasks/task-deleted";
import { TaskFacts } from "@/components/tasks/task-facts";
import { TaskHead } from "@/components/tasks/task-head";
import { TaskMenu } from "@/components/tasks/task-menu";
import { TaskSeries } from "@/components/tasks/task-series";
import { TakeOffer, TaskSteps } from "@/components/tasks/task-steps";
import { TaskSubtasks } from "@/components/tasks/task-subtasks";
import { taskRights } from "@/components/tasks/task-rights";
import { TaskWatchers } from "@/components/tasks/task-watchers";
import { peopleOptions } from "@/components/users/people-options";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Locale } from "@/lib/core/locale";
import { listAttachments } from "@/lib/tasks/attachments/queries/list-attachments";
import { listComments } from "@/lib/tasks/comments/queries/list-comments";
import { getTask } from "@/lib/tasks/queries/get-task";
import { listSubtasks } from "@/lib/tasks/subtasks/queries/list-subtasks";
import { listUsers } from "@/lib/users/queries/list-users";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ comments?: string; log?: string; take?: string }>;
}

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tasks");
  return { title: t("title") };
}

/** Of a long discussion the newest page is shown unless another is asked for. */
const newestPage = (count: number) => String(Math.max(1, Math.ceil(count / pageSize)));

export default async function TaskPage({ params, searchParams }: Props) {
  const [{ id }, search, actor, locale] = await Promise.all([params, searchParams, loadActor(), getLocale()]);
  const task = await load(getTask, { id });
  const rights = taskRights(actor, task);
  const [subtasks, comments, attachments, users] = await Promise.all([
    load(listSubtasks, { id }),
    load(listComments, { id, page: search.comments ?? newestPage(task.comment_count), page_size: pageSize }),
    load(listAttachments, { id }),
    rights.needsPeople ? load(listUsers, { page_size: 200 }) : { items: [] },
  ]);
  const people = peopleOptions(users.items, locale as Locale);
  const timeZone = actor.theatre?.time_zone ?? "UTC";
  const { mayUpdate, mayDelete, mayWork, mayWatch } = rights;
  return (
    <Messages of={["tasks", "task", "files"]}>
      <TaskHead
        task={task}
        timeZone={timeZone}
        actions={
          <>
            <TaskSteps task={task} steps={rights.steps} people={people} />
            <TaskMenu task={task} mayUpdate={mayUpdate} mayDelete={mayDelete} />
          </>
        }
      />
      {task.deleted_at ? <TaskDeleted task={task} mayRestore={rights.mayRestore} /> : null}
      {search.take ? <TakeOffer task={task} steps={rights.steps} /> : null}
      <div className="item-grid">
        <div className="main">
          <TaskFacts task={task} timeZone={timeZone} mayUpdate={mayUpdate} />
          <TaskSubtasks taskId={id} subtasks={subtasks.items} mayWork={mayWork} timeZone={timeZone} />
          <TaskComments
            taskId={id}
            list={comments}
            readerId={actor.user_id}
            mayWrite={mayWatch}
            mayDelete={rights.mayModerate}
            timeZone={timeZone}
            href={(page) => `/tasks/${id}?comments=${page}`}
          />
        </div>
        <div className="side">
          <TaskSeries task={task} mayUpdate={mayUpdate} />
          <TaskAttachments taskId={id} attachments={attachments.items} mayWork={mayWork} timeZone={timeZone} />
          <TaskWatchers task={task} readerId={actor.user_id} mayWatch={mayWatch} mayAdd={mayWork} mayRemove={mayUpdate} people={people} />
          <TaskLog id={id} page={search.log} />
        </div>
      </div>
    </Messages>
  );
}

function TaskLog({ id, page }: { id: string; page: string | undefined }) {
  return <RecordActivity entity="task" id={id} path={`/tasks/${id}`} page={page} {...useTaskActivityWords()} />;
}
