DROP INDEX "inventory_items_deleted";--> statement-breakpoint
CREATE INDEX "inventory_items_deleted" ON "inventory_items" USING btree ("theatre_id","deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
-- As in 0002, of a statement: a trigger before each row would have its search vector worked out anew with every movement.
DROP TRIGGER inventory_items_quantity_by_movement ON inventory_items;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_direct_quantity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'quantity and status of an item change by movements only' USING ERRCODE = 'FT001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_items_quantity_by_movement BEFORE UPDATE OF quantity, status ON inventory_items
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_direct_quantity();
--> statement-breakpoint
-- A new item may be written with what it holds, where movements of the same transaction bring just that: then it is written once.
DROP TRIGGER inventory_items_start_empty ON inventory_items;
--> statement-breakpoint
CREATE FUNCTION require_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT quantity FROM inventory_items WHERE id = NEW.id)
    IS DISTINCT FROM (SELECT sum(quantity) FROM inventory_stock WHERE item_id = NEW.id) THEN
    RAISE EXCEPTION 'a new item holds what movements bring' USING ERRCODE = 'FT001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER inventory_items_start_received AFTER INSERT ON inventory_items DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.quantity <> 0 OR NEW.status <> 'in_stock') EXECUTE FUNCTION require_receipt();
--> statement-breakpoint
-- As in 0004, but an item that was written with what these movements bring is not written again.
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
  FROM (
    SELECT item_id, coalesce(sum(quantity) FILTER (WHERE to_location_id IS NOT NULL), 0)
      - coalesce(sum(quantity) FILTER (WHERE from_location_id IS NOT NULL), 0) AS brought
    FROM moved GROUP BY 1
  ) touched
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
  WHERE item.id = touched.item_id
    -- Of an old item the books said `total - brought` until now.
    AND (touched.brought = 0 OR (item.quantity, item.status) IS DISTINCT FROM (coalesce(held.total, 0), coalesce(held.status, 'decommissioned')));
  RETURN NULL;
END $$;
--> statement-breakpoint
-- As in 0004, of the new items that a plan is for, and not of all where the theatre has any plan.
CREATE OR REPLACE FUNCTION maintenance_of_new_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_maintenance(ARRAY(
    SELECT made.id FROM made JOIN inventory_categories category ON category.id = made.category_id
    WHERE EXISTS (
      SELECT 1 FROM maintenance_plans plan
      WHERE plan.theatre_id = made.theatre_id AND plan.category_id = ANY (category.ancestor_ids) AND plan.is_active)
  ));
  RETURN NULL;
END $$;
--> statement-breakpoint
-- As in 0008; the items are named twice, because PostgreSQL would read the whole table for the second.
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
  WHERE item.id = due.id AND item.id = ANY (items)
    AND (item.maintenance_due_on IS DISTINCT FROM due.any_due OR item.inspection_due_on IS DISTINCT FROM due.mandatory_due);
END $$;
