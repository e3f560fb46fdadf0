CREATE TABLE "inventory_import_parts" (
	"theatre_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"rows" json,
	"seen" json,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_import_parts_run_id_position_pk" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
CREATE TABLE "inventory_import_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"columns" json NOT NULL,
	"mapping" json NOT NULL,
	"places" json NOT NULL,
	"locale" text NOT NULL,
	"scope" text NOT NULL,
	"status" "bulk_status" DEFAULT 'waiting' NOT NULL,
	"total" integer NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"errors" json DEFAULT '[]' NOT NULL,
	"preview" json DEFAULT '[]' NOT NULL,
	"created_by_id" uuid NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_import_runs_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "inventory_import_runs_counts" CHECK (created + updated + unchanged + failed <= total)
);
--> statement-breakpoint
ALTER TABLE "inventory_import_parts" ADD CONSTRAINT "inventory_import_parts_run_fk" FOREIGN KEY ("theatre_id","run_id") REFERENCES "public"."inventory_import_runs"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_import_runs" ADD CONSTRAINT "inventory_import_runs_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_import_runs" ADD CONSTRAINT "inventory_import_runs_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inventory_import_parts_run" ON "inventory_import_parts" USING btree ("theatre_id","run_id");--> statement-breakpoint
CREATE INDEX "inventory_import_runs_created_by" ON "inventory_import_runs" USING btree ("theatre_id","created_by_id","created_at");--> statement-breakpoint
CREATE INDEX "inventory_import_runs_open" ON "inventory_import_runs" USING btree ("updated_at") WHERE finished_at is null;