-- Rules that the database itself holds (spec/data-model.md). FT409 and FT422 carry the reason of an AppError as their
-- message (lib/core/errors.ts); FT001 is a fault of our own code.
ALTER TABLE departments ADD CONSTRAINT departments_head_fk
  FOREIGN KEY (theatre_id, head_id) REFERENCES users (theatre_id, id) ON DELETE SET NULL (head_id);
--> statement-breakpoint
ALTER TABLE users ADD CONSTRAINT users_avatar_fk
  FOREIGN KEY (theatre_id, avatar_file_id) REFERENCES files (theatre_id, id) ON DELETE SET NULL (avatar_file_id);
--> statement-breakpoint
CREATE INDEX users_avatar ON users (theatre_id, avatar_file_id) WHERE avatar_file_id IS NOT NULL;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'FT001';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER inventory_movements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inventory_movements
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A tree stays a tree, also when two people move branches at the same moment; path and ancestor_ids follow.
CREATE FUNCTION hang_in_tree() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(TG_TABLE_NAME || NEW.theatre_id::text, 0));
  NEW.path := NEW.name;
  NEW.ancestor_ids := ARRAY[NEW.id];
  IF NEW.parent_id IS NULL THEN RETURN NEW; END IF;
  EXECUTE format('SELECT path, ancestor_ids FROM %I WHERE id = $1', TG_TABLE_NAME) INTO parent USING NEW.parent_id;
  -- A parent that comes later in the same statement could close a ring that nobody sees.
  IF parent.path IS NULL AND NEW.parent_id <> NEW.id THEN
    RAISE EXCEPTION 'issue.unknown_record' USING ERRCODE = 'FT422', COLUMN = 'parent_id';
  END IF;
  IF NEW.parent_id = NEW.id OR NEW.id = ANY (parent.ancestor_ids) THEN
    RAISE EXCEPTION 'tree_cycle' USING ERRCODE = 'FT422', COLUMN = 'parent_id';
  END IF;
  NEW.path := parent.path || ' › ' || NEW.name;
  NEW.ancestor_ids := parent.ancestor_ids || NEW.id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION rehang_branches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('UPDATE %I SET parent_id = parent_id WHERE parent_id = $1', TG_TABLE_NAME) USING NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_categories_hang BEFORE INSERT OR UPDATE OF parent_id, name ON inventory_categories
  FOR EACH ROW EXECUTE FUNCTION hang_in_tree();
--> statement-breakpoint
CREATE TRIGGER inventory_categories_rehang AFTER UPDATE OF parent_id, name ON inventory_categories
  FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path OR OLD.ancestor_ids IS DISTINCT FROM NEW.ancestor_ids)
  EXECUTE FUNCTION rehang_branches();
--> statement-breakpoint
CREATE TRIGGER inventory_locations_hang BEFORE INSERT OR UPDATE OF parent_id, name ON inventory_locations
  FOR EACH ROW EXECUTE FUNCTION hang_in_tree();
--> statement-breakpoint
CREATE TRIGGER inventory_locations_rehang AFTER UPDATE OF parent_id, name ON inventory_locations
  FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path OR OLD.ancestor_ids IS DISTINCT FROM NEW.ancestor_ids)
  EXECUTE FUNCTION rehang_branches();
--> statement-breakpoint
CREATE TRIGGER tags_hang BEFORE INSERT OR UPDATE OF parent_id, name ON tags
  FOR EACH ROW EXECUTE FUNCTION hang_in_tree();
--> statement-breakpoint
CREATE TRIGGER tags_rehang AFTER UPDATE OF parent_id, name ON tags
  FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path OR OLD.ancestor_ids IS DISTINCT FROM NEW.ancestor_ids)
  EXECUTE FUNCTION rehang_branches();
--> statement-breakpoint
-- Movements are the only way to change stock. Booked a statement at a time, so that a bulk costs one pass.
-- The items are locked first and in order: two movements of one item wait for each other, no two can deadlock.
-- NO KEY, because the foreign key of each movement holds its item with KEY SHARE already: FOR UPDATE would wait for the other.
CREATE FUNCTION book_movements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  short record;
BEGIN
  PERFORM 1 FROM inventory_items WHERE id IN (SELECT item_id FROM moved) ORDER BY id FOR NO KEY UPDATE;

  INSERT INTO inventory_stock AS stock (theatre_id, item_id, location_id, quantity)
  SELECT theatre_id, item_id, to_location_id, sum(quantity) FROM moved WHERE to_location_id IS NOT NULL GROUP BY 1, 2, 3
  ON CONFLICT (item_id, location_id) DO UPDATE SET quantity = stock.quantity + excluded.quantity;

  SELECT taken.item_id, taken.location_id, coalesce(stock.quantity, 0) AS available INTO short
  FROM (SELECT item_id, from_location_id AS location_id, sum(quantity) AS quantity
        FROM moved WHERE from_location_id IS NOT NULL GROUP BY 1, 2) taken
  LEFT JOIN inventory_stock stock USING (item_id, location_id)
  WHERE coalesce(stock.quantity, 0) < taken.quantity
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'inventory.insufficient_stock' USING ERRCODE = 'FT409',
      DETAIL = json_build_object('item_id', short.item_id, 'location_id', short.location_id, 'available', short.available::text)::text;
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
--> statement-breakpoint
CREATE TRIGGER inventory_movements_book AFTER INSERT ON inventory_movements
  REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION book_movements();
--> statement-breakpoint
CREATE FUNCTION refuse_direct_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '% changes by movements only', TG_TABLE_NAME USING ERRCODE = 'FT001';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_stock_by_movement BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON inventory_stock
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_direct_stock();
--> statement-breakpoint
CREATE FUNCTION refuse_direct_quantity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'quantity and status of an item change by movements only' USING ERRCODE = 'FT001';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_items_quantity_by_movement BEFORE UPDATE ON inventory_items
  FOR EACH ROW WHEN (NEW.quantity IS DISTINCT FROM OLD.quantity OR NEW.status IS DISTINCT FROM OLD.status)
  EXECUTE FUNCTION refuse_direct_quantity();
--> statement-breakpoint
CREATE TRIGGER inventory_items_start_empty BEFORE INSERT ON inventory_items
  FOR EACH ROW WHEN (NEW.quantity <> 0 OR NEW.status <> 'in_stock')
  EXECUTE FUNCTION refuse_direct_quantity();
--> statement-breakpoint
-- Every theatre that ever had an active administrator keeps one, also when two demote each other at the same moment.
CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('administrators' || OLD.theatre_id::text, 0));
  IF NOT EXISTS (
    SELECT 1 FROM user_roles ur
    JOIN roles r ON r.id = ur.role_id AND r.code = 'admin' AND r.is_system
    JOIN users u ON u.id = ur.user_id AND u.is_active
    WHERE ur.theatre_id = OLD.theatre_id
  ) THEN
    RAISE EXCEPTION 'users.last_administrator' USING ERRCODE = 'FT409';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER user_roles_keep_an_administrator AFTER DELETE OR UPDATE ON user_roles
  FOR EACH ROW EXECUTE FUNCTION keep_an_administrator();
--> statement-breakpoint
CREATE TRIGGER users_keep_an_administrator AFTER UPDATE OF is_active ON users
  FOR EACH ROW WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION keep_an_administrator();
--> statement-breakpoint
-- The status of what stands somewhere follows from the place's type, so the type stays while anything stands there.
CREATE FUNCTION refuse_new_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM inventory_stock WHERE theatre_id = NEW.theatre_id AND location_id = NEW.id) THEN
    RAISE EXCEPTION 'inventory.location_holds_stock' USING ERRCODE = 'FT409';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER inventory_locations_kind BEFORE UPDATE OF type ON inventory_locations
  FOR EACH ROW WHEN (OLD.type <> NEW.type) EXECUTE FUNCTION refuse_new_kind();
