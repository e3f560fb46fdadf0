ALTER TABLE "inventory_movements" DROP CONSTRAINT "inventory_movements_reverses";--> statement-breakpoint
DROP INDEX "outbox_events_published";--> statement-breakpoint
DROP INDEX "inventory_movements_batch";--> statement-breakpoint
DROP INDEX "inventory_movements_from";--> statement-breakpoint
DROP INDEX "inventory_movements_to";--> statement-breakpoint
CREATE UNIQUE INDEX "inventory_movements_reverses" ON "inventory_movements" USING btree ("reverses_id") WHERE reverses_id is not null;--> statement-breakpoint
CREATE INDEX "outbox_events_published" ON "outbox_events" USING btree ("published_at") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "inventory_movements_batch" ON "inventory_movements" USING btree ("theatre_id","batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX "inventory_movements_from" ON "inventory_movements" USING btree ("theatre_id","from_location_id") WHERE from_location_id is not null;--> statement-breakpoint
CREATE INDEX "inventory_movements_to" ON "inventory_movements" USING btree ("theatre_id","to_location_id") WHERE to_location_id is not null;