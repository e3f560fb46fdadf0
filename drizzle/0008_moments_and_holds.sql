ALTER TABLE "inventory_movements" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();
--> statement-breakpoint
-- As in 0004, but the things are held first, in one order: of two who record at one moment the second sees what the first recorded.
CREATE OR REPLACE FUNCTION refresh_maintenance(items uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM inventory_items WHERE id = ANY (items) ORDER BY id FOR NO KEY UPDATE;

  UPDATE inventory_items item SET maintenance_due_on = due.any_due, inspection_due_on = due.mandatory_due
  FROM (
    SELECT held.id,
      min(day.due_on) AS any_due,
      min(day.due_on) FILTER (WHERE plan.is_mandatory) AS mandatory_due
    FROM inventory_items held
    JOIN inventory_categories category ON category.id = held.category_id
    LEFT JOIN maintenance_plans plan ON plan.theatre_id = held.theatre_id AND plan.is_active AND plan.interval_days IS NOT NULL
      AND (plan.item_id = held.id OR plan.category_id = ANY (category.ancestor_ids))
    LEFT JOIN LATERAL (
      SELECT record.done_on, record.result FROM maintenance_records record
      WHERE record.theatre_id = held.theatre_id AND record.item_id = held.id AND record.plan_id = plan.id
      ORDER BY record.done_on DESC, record.created_at DESC, record.id DESC LIMIT 1
    ) last ON true
    CROSS JOIN LATERAL (
      SELECT CASE last.result
        WHEN 'passed' THEN last.done_on + plan.interval_days
        WHEN 'failed' THEN last.done_on - 1
        ELSE plan.next_due_on
      END AS due_on
    ) day
    WHERE held.id = ANY (items)
    GROUP BY held.id
  ) due
  WHERE item.id = due.id
    AND (item.maintenance_due_on IS DISTINCT FROM due.any_due OR item.inspection_due_on IS DISTINCT FROM due.mandatory_due);
END $$;
--> statement-breakpoint
DROP TRIGGER maintenance_records_refresh ON maintenance_records;
--> statement-breakpoint
CREATE TRIGGER maintenance_records_refresh AFTER UPDATE OR DELETE ON maintenance_records
  FOR EACH ROW EXECUTE FUNCTION maintenance_recorded();
--> statement-breakpoint
CREATE FUNCTION maintenance_of_new_records() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_maintenance(ARRAY(SELECT DISTINCT item_id FROM made));
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Of many at once the things are held together, whatever the order of the records.
CREATE TRIGGER maintenance_records_made AFTER INSERT ON maintenance_records
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION maintenance_of_new_records();
--> statement-breakpoint
-- A plan waits for the things that are being filed under its category, and they for it: the foreign key of a thing holds its category.
CREATE FUNCTION hold_planned_branch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM inventory_categories
  WHERE theatre_id = coalesce(NEW.theatre_id, OLD.theatre_id) AND ancestor_ids && ARRAY[NEW.category_id, OLD.category_id]
  ORDER BY id FOR UPDATE;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER maintenance_plans_hold BEFORE INSERT OR UPDATE OR DELETE ON maintenance_plans
  FOR EACH ROW EXECUTE FUNCTION hold_planned_branch();
--> statement-breakpoint
-- As in 0002, but waits for the movements that are on their way to the place: their foreign key holds it.
CREATE OR REPLACE FUNCTION refuse_new_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM inventory_locations WHERE id = NEW.id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM inventory_stock WHERE theatre_id = NEW.theatre_id AND location_id = NEW.id) THEN
    RAISE EXCEPTION 'inventory.location_holds_stock' USING ERRCODE = 'FT409';
  END IF;
  RETURN NEW;
END $$;
