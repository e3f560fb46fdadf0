ALTER TABLE "inventory_bulk_runs" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "inventory_import_runs" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;