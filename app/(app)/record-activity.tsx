import { ActivityLog, type ActivityWords } from "@/components/ui/activity-log";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { ReadableEntity } from "@/lib/admin/activity/constants";
import { listActivity } from "@/lib/admin/activity/queries/list-activity";

interface RecordActivityProps extends ActivityWords {
  entity: ReadableEntity;
  id: string;
  /** Address of the record's page, without its search. */
  path: string;
  /** `log` of the address. */
  page?: string;
}

/** The log of a record, for everybody who may see the record. */
export async function RecordActivity({ entity, id, path, page = "1", ...words }: RecordActivityProps) {
  const [actor, list] = await Promise.all([loadActor(), load(listActivity, { entity_type: entity, entity_id: id, page, page_size: 20 })]);
  return (
    <ActivityLog
      entity={entity}
      list={list}
      timeZone={actor.theatre?.time_zone ?? "UTC"}
      href={(number) => `${path}?log=${number}`}
      {...words}
    />
  );
}
