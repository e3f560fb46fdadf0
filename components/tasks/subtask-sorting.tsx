"use client";

import {
  closestCenter,
  DndContext,
  type DragCancelEvent,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { silent, useSaid } from "@/components/tasks/drag-sensors";
import { neighboursOf } from "@/components/tasks/subtask-order";
import { SubtaskRow, type SubtaskRowProps } from "@/components/tasks/subtask-row";
import { classes } from "@/components/ui/classes";
import type { Subtask } from "@/lib/tasks/subtasks/schema";

interface SubtaskSortingProps extends Pick<SubtaskRowProps, "taskId" | "timeZone"> {
  subtasks: readonly Subtask[];
  onMove: (movedId: string, afterId: string | null) => void;
}

/** What a drag says to those who do not see it. */
function useWords(subtasks: readonly Subtask[]) {
  const t = useTranslations("task.subtasks");
  const { said, say, sayWhenHeard } = useSaid();
  const last = useRef<UniqueIdentifier | undefined>(undefined);
  function words(key: "lifted" | "over" | "dropped" | "cancelled", id: UniqueIdentifier, overId: UniqueIdentifier = id) {
    const place = subtasks.findIndex((one) => one.id === overId) + 1;
    return t(key, { title: subtasks.find((one) => one.id === id)?.title ?? "", place, total: subtasks.length });
  }
  const handlers = {
    onDragStart({ active }: DragStartEvent) {
      last.current = active.id;
      sayWhenHeard(words("lifted", active.id));
    },
    onDragOver({ active, over }: DragOverEvent) {
      if (!over || over.id === last.current) return;
      last.current = over.id;
      say(words("over", active.id, over.id));
    },
    onDragCancel: ({ active }: DragCancelEvent) => say(words("cancelled", active.id)),
  };
  return { said, handlers, sayDropped: ({ active, over }: DragEndEvent) => say(words("dropped", active.id, over?.id)) };
}

/** The checklist in an order that is changed by dragging, by pointer or by keys. Loaded after the page. */
export function SubtaskSorting({ taskId, subtasks, timeZone, onMove }: SubtaskSortingProps) {
  const t = useTranslations("task.subtasks");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = subtasks.map(({ id }) => id);
  const { said, handlers, sayDropped } = useWords(subtasks);
  function dropped(event: DragEndEvent) {
    const { active, over } = event;
    sayDropped(event);
    const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id ?? active.id))];
    if (from === to || from < 0 || to < 0) return;
    // Downwards it stands after the one that it was dropped on, upwards before it.
    onMove(String(active.id), (to > from ? ids[to] : ids[to - 1]) ?? null);
  }
  return (
    <DndContext
      id="subtasks"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: t("drag_hint") } }}
      {...handlers}
      onDragEnd={dropped}
    >
      <p className="sr-only" role="status" aria-live="assertive">
        {said}
      </p>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul aria-label={t("list")}>
          {subtasks.map((subtask, index) => (
            <SortableRow key={subtask.id} taskId={taskId} subtask={subtask} timeZone={timeZone} mayWork {...neighboursOf(ids, index)} />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

function SortableRow(props: SubtaskRowProps) {
  const t = useTranslations("task.subtasks");
  const { subtask } = props;
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: subtask.id });
  const grip = (
    <button
      {...attributes}
      {...listeners}
      ref={setActivatorNodeRef}
      type="button"
      className="grip"
      aria-label={t("grip", { title: subtask.title })}
      aria-roledescription={undefined}
    >
      <GripVertical />
    </button>
  );
  return (
    <li
      ref={setNodeRef}
      className={classes("subtask", "sortable", isDragging && "lifted")}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <SubtaskRow {...props} grip={grip} />
    </li>
  );
}
