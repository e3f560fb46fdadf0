-- Rules of what came with 0003. Events that happened before there were webhooks are nobody's.
UPDATE outbox_events SET fanned_at = occurred_at;
--> statement-breakpoint
-- Letting an item past its inspection go is a right of its own; the built-in roles of theatres that exist get it here.
UPDATE roles SET permissions = permissions || ARRAY['inventory:override:all']
WHERE is_system AND code IN ('admin', 'technical_director') AND NOT 'inventory:override:all' = ANY (permissions);
--> statement-breakpoint
CREATE TRIGGER inventory_batches_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inventory_batches
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Acts are numbered without gaps, a theatre at a time.
CREATE FUNCTION number_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('inventory_batches' || NEW.theatre_id::text, 0));
  SELECT coalesce(max(number), 0) + 1 INTO NEW.number FROM inventory_batches WHERE theatre_id = NEW.theatre_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_batches_number BEFORE INSERT ON inventory_batches FOR EACH ROW EXECUTE FUNCTION number_batch();
--> statement-breakpoint
CREATE TRIGGER inventory_kits_hang BEFORE INSERT OR UPDATE OF parent_id, name ON inventory_kits
  FOR EACH ROW EXECUTE FUNCTION hang_in_tree();
--> statement-breakpoint
CREATE TRIGGER inventory_kits_rehang AFTER UPDATE OF parent_id, name ON inventory_kits
  FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path OR OLD.ancestor_ids IS DISTINCT FROM NEW.ancestor_ids)
  EXECUTE FUNCTION rehang_branches();
--> statement-breakpoint
-- When an item is due: by each plan on it or on a category above it, counted from its last record, or as the plan says while it has
-- none. A failed inspection makes it overdue at once. Kept on the item, so that lists and the gate below read one column.
CREATE FUNCTION refresh_maintenance(items uuid[]) RETURNS void LANGUAGE sql AS $$
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
$$;
--> statement-breakpoint
CREATE FUNCTION maintenance_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_maintenance(ARRAY[coalesce(NEW.item_id, OLD.item_id)]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER maintenance_records_refresh AFTER INSERT OR UPDATE OR DELETE ON maintenance_records
  FOR EACH ROW EXECUTE FUNCTION maintenance_recorded();
--> statement-breakpoint
CREATE FUNCTION maintenance_planned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_maintenance(ARRAY(
    SELECT item.id FROM inventory_items item
    JOIN inventory_categories category ON category.id = item.category_id
    WHERE item.theatre_id = coalesce(NEW.theatre_id, OLD.theatre_id)
      AND (item.id IN (NEW.item_id, OLD.item_id) OR category.ancestor_ids && ARRAY[NEW.category_id, OLD.category_id])
    ORDER BY item.id
  ));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER maintenance_plans_refresh AFTER INSERT OR UPDATE OR DELETE ON maintenance_plans
  FOR EACH ROW EXECUTE FUNCTION maintenance_planned();
--> statement-breakpoint
CREATE FUNCTION maintenance_of_new_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_maintenance(ARRAY(
    SELECT made.id FROM made WHERE EXISTS (
      SELECT 1 FROM maintenance_plans plan WHERE plan.theatre_id = made.theatre_id AND plan.category_id IS NOT NULL AND plan.is_active)
  ));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_items_maintenance AFTER INSERT ON inventory_items
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION maintenance_of_new_items();
--> statement-breakpoint
CREATE FUNCTION maintenance_of_filed_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_maintenance(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_items_maintenance_filed AFTER UPDATE OF category_id ON inventory_items
  FOR EACH ROW WHEN (OLD.category_id <> NEW.category_id) EXECUTE FUNCTION maintenance_of_filed_item();
--> statement-breakpoint
CREATE FUNCTION maintenance_of_branch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_maintenance(ARRAY(
    SELECT id FROM inventory_items WHERE theatre_id = NEW.theatre_id AND category_id = NEW.id ORDER BY id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_categories_maintenance AFTER UPDATE ON inventory_categories
  FOR EACH ROW WHEN (OLD.ancestor_ids IS DISTINCT FROM NEW.ancestor_ids) EXECUTE FUNCTION maintenance_of_branch();
--> statement-breakpoint
-- The safety gate: what is past a mandatory inspection does not come before people, unless somebody signs for it with a reason.
CREATE FUNCTION gate_movements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  late record;
BEGIN
  SELECT item.id, item.name, item.inventory_number, item.inspection_due_on INTO late
  FROM moved
  JOIN inventory_items item ON item.id = moved.item_id
  JOIN theatres theatre ON theatre.id = item.theatre_id
  JOIN inventory_locations target ON target.id = moved.to_location_id AND target.type IN ('stage', 'rehearsal', 'tour')
  LEFT JOIN inventory_locations source ON source.id = moved.from_location_id
  WHERE moved.override_reason IS NULL AND moved.type NOT IN ('receipt', 'correction')
    AND (source.type IS NULL OR source.type NOT IN ('stage', 'rehearsal', 'tour'))
    AND item.inspection_due_on < (now() AT TIME ZONE theatre.time_zone)::date
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'inventory.past_inspection' USING ERRCODE = 'FT409',
      DETAIL = json_build_object('item_id', late.id, 'item', late.name, 'number', late.inventory_number, 'due_on', late.inspection_due_on)::text;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Named before `…_book`: triggers of one event fire by name, but what one refuses undoes the other.
CREATE TRIGGER inventory_movements_a_gate AFTER INSERT ON inventory_movements
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION gate_movements();
--> statement-breakpoint
-- As in 0002, and says which item is short, since a batch moves many.
CREATE OR REPLACE FUNCTION book_movements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  short record;
BEGIN
  PERFORM 1 FROM inventory_items WHERE id IN (SELECT item_id FROM moved) ORDER BY id FOR NO KEY UPDATE;

  INSERT INTO inventory_stock AS stock (theatre_id, item_id, location_id, quantity)
  SELECT theatre_id, item_id, to_location_id, sum(quantity) FROM moved WHERE to_location_id IS NOT NULL GROUP BY 1, 2, 3
  ON CONFLICT (item_id, location_id) DO UPDATE SET quantity = stock.quantity + excluded.quantity;

  SELECT taken.item_id, item.name AS item, item.inventory_number, taken.location_id, coalesce(stock.quantity, 0) AS available INTO short
  FROM (SELECT item_id, from_location_id AS location_id, sum(quantity) AS quantity
        FROM moved WHERE from_location_id IS NOT NULL GROUP BY 1, 2) taken
  JOIN inventory_items item ON item.id = taken.item_id
  LEFT JOIN inventory_stock stock USING (item_id, location_id)
  WHERE coalesce(stock.quantity, 0) < taken.quantity
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'inventory.insufficient_stock' USING ERRCODE = 'FT409',
      DETAIL = json_build_object('item_id', short.item_id, 'item', short.item, 'number', short.inventory_number,
        'location_id', short.location_id, 'available', short.available::text)::text;
  END IF;

  UPDATE inventory_stock stock SET quantity = stock.quantity - taken.quantity
  FROM (SELECT item_id, from_location_id AS location_id, sum(quantity) AS quantity
        FROM moved WHERE from_location_id IS NOT NULL GROUP BY 1, 2) taken
  WHERE stock.item_id = taken.item_id AND stock.location_id = taken.location_id;

  DELETE FROM inventory_stock WHERE quantity = 0 AND item_id IN (SELECT item_id FROM moved);

  -- An item's status says where most of it stands; what is left nowhere is decommissioned.
  UPDATE inventory_items item SET
    quantity = coalesce(held.total, 0),
    status = coalesce(held.status, 'decommissioned'),
    version = item.version + 1,
    updated_at = now()
  FROM (SELECT DISTINCT item_id FROM moved) touched
  LEFT JOIN (
    SELECT DISTINCT ON (item_id) item_id, sum(quantity) OVER (PARTITION BY item_id) AS total, status
    FROM (
      SELECT stock.item_id, status, sum(stock.quantity) AS quantity
      FROM inventory_stock stock
      JOIN inventory_locations location ON location.id = stock.location_id
      CROSS JOIN LATERAL (SELECT CASE location.type
        WHEN 'warehouse' THEN 'in_stock' WHEN 'workshop' THEN 'in_repair' WHEN 'tour' THEN 'on_tour' ELSE 'on_stage'
      END::item_status AS status) derived
      WHERE stock.item_id IN (SELECT item_id FROM moved)
      GROUP BY 1, 2
    ) parts
    ORDER BY item_id, quantity DESC, status DESC
  ) held ON held.item_id = touched.item_id
  WHERE item.id = touched.item_id;
  RETURN NULL;
END $$;
