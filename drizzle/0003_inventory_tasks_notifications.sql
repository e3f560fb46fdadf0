CREATE TYPE "public"."delivery_status" AS ENUM('waiting', 'sending', 'sent', 'failed', 'dead', 'dropped');
--> statement-breakpoint
CREATE TYPE "public"."notification_channel" AS ENUM('email', 'push', 'telegram');
--> statement-breakpoint
CREATE TYPE "public"."webhook_delivery_status" AS ENUM('waiting', 'delivered', 'failed', 'dead');
--> statement-breakpoint
CREATE TYPE "public"."maintenance_kind" AS ENUM('electrical', 'lifting', 'fireproofing', 'cleaning', 'calibration', 'service', 'other');
--> statement-breakpoint
CREATE TYPE "public"."bulk_status" AS ENUM('waiting', 'running', 'done', 'stopped');
--> statement-breakpoint
CREATE TYPE "public"."task_priority" AS ENUM('low', 'medium', 'high', 'critical');
--> statement-breakpoint
CREATE TYPE "public"."task_status" AS ENUM('created', 'assigned', 'in_progress', 'review', 'completed', 'rejected');
--> statement-breakpoint
CREATE TABLE "installation_secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"name" text NOT NULL,
	"definition" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_theatre_id_id" UNIQUE("theatre_id","id")
);
--> statement-breakpoint
CREATE TABLE "broadcasts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"title" text NOT NULL,
	"message" text NOT NULL,
	"is_urgent" boolean DEFAULT false NOT NULL,
	"audience" jsonb NOT NULL,
	"recipients" integer NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "broadcasts_theatre_id_id" UNIQUE("theatre_id","id")
);
--> statement-breakpoint
CREATE TABLE "notification_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"notification_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"channel" "notification_channel" NOT NULL,
	"status" "delivery_status" DEFAULT 'waiting' NOT NULL,
	"is_digest" boolean DEFAULT false NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"message_id" text,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notification_deliveries_once" UNIQUE("notification_id","channel")
);
--> statement-breakpoint
CREATE TABLE "notification_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"type" text NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"message" text NOT NULL,
	"updated_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"device" text,
	"last_used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_subscriptions_endpoint" UNIQUE("endpoint")
);
--> statement-breakpoint
CREATE TABLE "telegram_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "telegram_links" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"chat_id" bigint NOT NULL,
	"username" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "telegram_links_chat" UNIQUE("chat_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"status" "webhook_delivery_status" DEFAULT 'waiting' NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"response_status" integer,
	"response" text,
	"duration_ms" integer,
	"last_error" text,
	"delivered_at" timestamp (3) with time zone,
	"replays_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_deliveries_theatre_id_id" UNIQUE("theatre_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"url" text NOT NULL,
	"description" text,
	"sealed_secret" text NOT NULL,
	"sealed_previous_secret" text,
	"previous_secret_until" timestamp (3) with time zone,
	"topics" text[] NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhooks_theatre_id_id" UNIQUE("theatre_id","id")
);
--> statement-breakpoint
CREATE TABLE "inventory_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"type" "movement_type" NOT NULL,
	"comment" text,
	"override_reason" text,
	"reverses_id" uuid,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_batches_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "inventory_batches_number" UNIQUE("theatre_id","number"),
	CONSTRAINT "inventory_batches_reverses" UNIQUE("reverses_id")
);
--> statement-breakpoint
CREATE TABLE "inventory_bulk_items" (
	"theatre_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"before" jsonb,
	"problem" text,
	"done_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_bulk_items_run_id_item_id_pk" PRIMARY KEY("run_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "inventory_bulk_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"input" jsonb NOT NULL,
	"status" "bulk_status" DEFAULT 'waiting' NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"undoes_id" uuid,
	"created_by_id" uuid NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_bulk_runs_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "inventory_bulk_runs_undoes" UNIQUE("undoes_id"),
	CONSTRAINT "inventory_bulk_runs_counts" CHECK (done >= 0 and refused >= 0 and done + refused <= total)
);
--> statement-breakpoint
CREATE TABLE "task_attachments" (
	"theatre_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"added_by_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_attachments_task_id_file_id_pk" PRIMARY KEY("task_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "task_comment_edits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"content" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"content" text NOT NULL,
	"author_id" uuid NOT NULL,
	"mentions" uuid[] DEFAULT '{}' NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_comments_theatre_id_id" UNIQUE("theatre_id","id")
);
--> statement-breakpoint
CREATE TABLE "task_counters" (
	"theatre_id" uuid PRIMARY KEY NOT NULL,
	"last_value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_subtasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"title" text NOT NULL,
	"is_completed" boolean DEFAULT false NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"sort_order" double precision DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_subtasks_completed" CHECK (is_completed = (completed_at is not null))
);
--> statement-breakpoint
CREATE TABLE "task_watchers" (
	"theatre_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_watchers_task_id_user_id_pk" PRIMARY KEY("task_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"department_id" uuid,
	"assignee_id" uuid,
	"deadline" timestamp (3) with time zone,
	"status" "task_status" DEFAULT 'created' NOT NULL,
	"priority" "task_priority" DEFAULT 'medium' NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"sort_order" double precision DEFAULT 0 NOT NULL,
	"rrule" text,
	"repeats_id" uuid,
	"source_type" text,
	"source_id" uuid,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('russian', search_fold(title)), 'A') || setweight(to_tsvector('russian', search_fold(coalesce(description, ''))), 'C')) STORED,
	"search_text" text GENERATED ALWAYS AS (search_fold(number::text || ' ' || title)) STORED,
	"created_by_id" uuid,
	"updated_by_id" uuid,
	"deleted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tasks_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "tasks_number_key" UNIQUE("theatre_id","number"),
	CONSTRAINT "tasks_completed" CHECK ((status = 'completed') = (completed_at is not null)),
	CONSTRAINT "tasks_source_whole" CHECK ((source_type is null) = (source_id is null)),
	CONSTRAINT "tasks_series_has_deadline" CHECK (rrule is null or deadline is not null)
);
--> statement-breakpoint
ALTER TABLE "maintenance_plans" ALTER COLUMN "kind" SET DATA TYPE "public"."maintenance_kind" USING "kind"::"public"."maintenance_kind";
--> statement-breakpoint
ALTER TABLE "outbox_events" ADD COLUMN "fanned_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "problem" text;
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "upload_id" text;
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "actor_id" uuid;
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "is_urgent" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "acknowledged_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "inventory_items" ADD COLUMN "maintenance_due_on" date;
--> statement-breakpoint
ALTER TABLE "inventory_items" ADD COLUMN "inspection_due_on" date;
--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD COLUMN "file_id" uuid;
--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD COLUMN "override_reason" text;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD COLUMN "parent_id" uuid;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD COLUMN "path" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD COLUMN "ancestor_ids" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD COLUMN "description" text;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD COLUMN "department_id" uuid;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD COLUMN "case_item_id" uuid;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD COLUMN "created_by_id" uuid;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "inventory_photos" ADD COLUMN "original_file_id" uuid;
--> statement-breakpoint
ALTER TABLE "inventory_photos" ADD COLUMN "edit" jsonb;
--> statement-breakpoint
ALTER TABLE "inventory_photos" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD COLUMN "title" text NOT NULL;
--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD COLUMN "instructions" text;
--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD COLUMN "lead_days" integer DEFAULT 14 NOT NULL;
--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD COLUMN "created_by_id" uuid;
--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "stocktake_lines" ADD COLUMN "counted_by_id" uuid;
--> statement-breakpoint
ALTER TABLE "stocktake_lines" ADD COLUMN "counted_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "stocktakes" ADD COLUMN "note" text;
--> statement-breakpoint
ALTER TABLE "stocktakes" ADD COLUMN "batch_id" uuid;
--> statement-breakpoint
ALTER TABLE "stocktakes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_theatre_id_id" UNIQUE("theatre_id","id");
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD CONSTRAINT "inventory_kits_case_item" UNIQUE("case_item_id");
--> statement-breakpoint
ALTER TABLE "inventory_photos" ADD CONSTRAINT "inventory_photos_theatre_id_id" UNIQUE("theatre_id","id");
--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_fk" FOREIGN KEY ("theatre_id","owner_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "broadcasts" ADD CONSTRAINT "broadcasts_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_notification_fk" FOREIGN KEY ("theatre_id","notification_id") REFERENCES "public"."notifications"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_deliveries" ADD CONSTRAINT "notification_deliveries_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_templates" ADD CONSTRAINT "notification_templates_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_templates" ADD CONSTRAINT "notification_templates_updated_by_fk" FOREIGN KEY ("theatre_id","updated_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "telegram_codes" ADD CONSTRAINT "telegram_codes_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "telegram_links" ADD CONSTRAINT "telegram_links_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_fk" FOREIGN KEY ("theatre_id","webhook_id") REFERENCES "public"."webhooks"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_replays_fk" FOREIGN KEY ("theatre_id","replays_id") REFERENCES "public"."webhook_deliveries"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_batches" ADD CONSTRAINT "inventory_batches_reverses_fk" FOREIGN KEY ("theatre_id","reverses_id") REFERENCES "public"."inventory_batches"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_batches" ADD CONSTRAINT "inventory_batches_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_bulk_items" ADD CONSTRAINT "inventory_bulk_items_run_fk" FOREIGN KEY ("theatre_id","run_id") REFERENCES "public"."inventory_bulk_runs"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_bulk_items" ADD CONSTRAINT "inventory_bulk_items_item_fk" FOREIGN KEY ("theatre_id","item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_bulk_runs" ADD CONSTRAINT "inventory_bulk_runs_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_bulk_runs" ADD CONSTRAINT "inventory_bulk_runs_undoes_fk" FOREIGN KEY ("theatre_id","undoes_id") REFERENCES "public"."inventory_bulk_runs"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_bulk_runs" ADD CONSTRAINT "inventory_bulk_runs_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_attachments" ADD CONSTRAINT "task_attachments_task_fk" FOREIGN KEY ("theatre_id","task_id") REFERENCES "public"."tasks"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_attachments" ADD CONSTRAINT "task_attachments_file_fk" FOREIGN KEY ("theatre_id","file_id") REFERENCES "public"."files"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_attachments" ADD CONSTRAINT "task_attachments_added_by_fk" FOREIGN KEY ("theatre_id","added_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_comment_edits" ADD CONSTRAINT "task_comment_edits_comment_fk" FOREIGN KEY ("theatre_id","comment_id") REFERENCES "public"."task_comments"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_comments" ADD CONSTRAINT "task_comments_task_fk" FOREIGN KEY ("theatre_id","task_id") REFERENCES "public"."tasks"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_comments" ADD CONSTRAINT "task_comments_author_fk" FOREIGN KEY ("theatre_id","author_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_counters" ADD CONSTRAINT "task_counters_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_subtasks" ADD CONSTRAINT "task_subtasks_task_fk" FOREIGN KEY ("theatre_id","task_id") REFERENCES "public"."tasks"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_watchers" ADD CONSTRAINT "task_watchers_task_fk" FOREIGN KEY ("theatre_id","task_id") REFERENCES "public"."tasks"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_watchers" ADD CONSTRAINT "task_watchers_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_department_fk" FOREIGN KEY ("theatre_id","department_id") REFERENCES "public"."departments"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_fk" FOREIGN KEY ("theatre_id","assignee_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_repeats_fk" FOREIGN KEY ("theatre_id","repeats_id") REFERENCES "public"."tasks"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_updated_by_fk" FOREIGN KEY ("theatre_id","updated_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name_key" ON "saved_views" USING btree ("theatre_id","owner_id","scope",lower("name"));
--> statement-breakpoint
CREATE INDEX "saved_views_shared" ON "saved_views" USING btree ("theatre_id","scope") WHERE is_shared;
--> statement-breakpoint
CREATE INDEX "broadcasts_created_by" ON "broadcasts" USING btree ("theatre_id","created_by_id");
--> statement-breakpoint
CREATE INDEX "broadcasts_at" ON "broadcasts" USING btree ("theatre_id","created_at");
--> statement-breakpoint
CREATE INDEX "notification_deliveries_notification" ON "notification_deliveries" USING btree ("theatre_id","notification_id");
--> statement-breakpoint
CREATE INDEX "notification_deliveries_user" ON "notification_deliveries" USING btree ("theatre_id","user_id");
--> statement-breakpoint
CREATE INDEX "notification_deliveries_due" ON "notification_deliveries" USING btree ("due_at") WHERE status in ('waiting', 'failed', 'sending');
--> statement-breakpoint
CREATE INDEX "notification_deliveries_dead" ON "notification_deliveries" USING btree ("theatre_id","updated_at") WHERE status = 'dead';
--> statement-breakpoint
CREATE UNIQUE INDEX "notification_templates_key" ON "notification_templates" USING btree ("theatre_id","type","locale");
--> statement-breakpoint
CREATE INDEX "notification_templates_updated_by" ON "notification_templates" USING btree ("theatre_id","updated_by_id");
--> statement-breakpoint
CREATE INDEX "push_subscriptions_user" ON "push_subscriptions" USING btree ("theatre_id","user_id");
--> statement-breakpoint
CREATE INDEX "telegram_codes_user" ON "telegram_codes" USING btree ("theatre_id","user_id");
--> statement-breakpoint
CREATE INDEX "telegram_links_user" ON "telegram_links" USING btree ("theatre_id","user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_once" ON "webhook_deliveries" USING btree ("webhook_id","event_id") WHERE replays_id is null;
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_webhook" ON "webhook_deliveries" USING btree ("theatre_id","webhook_id","created_at");
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_replays" ON "webhook_deliveries" USING btree ("theatre_id","replays_id");
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("due_at") WHERE status in ('waiting', 'failed');
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_dead" ON "webhook_deliveries" USING btree ("theatre_id","updated_at") WHERE status = 'dead';
--> statement-breakpoint
CREATE INDEX "webhooks_created_by" ON "webhooks" USING btree ("theatre_id","created_by_id");
--> statement-breakpoint
CREATE INDEX "webhooks_active" ON "webhooks" USING btree ("theatre_id") WHERE is_active;
--> statement-breakpoint
CREATE INDEX "inventory_batches_at" ON "inventory_batches" USING btree ("theatre_id","created_at");
--> statement-breakpoint
CREATE INDEX "inventory_batches_created_by" ON "inventory_batches" USING btree ("theatre_id","created_by_id");
--> statement-breakpoint
CREATE INDEX "inventory_bulk_items_run" ON "inventory_bulk_items" USING btree ("theatre_id","run_id");
--> statement-breakpoint
CREATE INDEX "inventory_bulk_items_item" ON "inventory_bulk_items" USING btree ("theatre_id","item_id");
--> statement-breakpoint
CREATE INDEX "inventory_bulk_items_left" ON "inventory_bulk_items" USING btree ("run_id","position") WHERE done_at is null and problem is null;
--> statement-breakpoint
CREATE INDEX "inventory_bulk_runs_created_by" ON "inventory_bulk_runs" USING btree ("theatre_id","created_by_id","created_at");
--> statement-breakpoint
CREATE INDEX "task_attachments_task" ON "task_attachments" USING btree ("theatre_id","task_id");
--> statement-breakpoint
CREATE INDEX "task_attachments_file" ON "task_attachments" USING btree ("theatre_id","file_id");
--> statement-breakpoint
CREATE INDEX "task_attachments_added_by" ON "task_attachments" USING btree ("theatre_id","added_by_id");
--> statement-breakpoint
CREATE INDEX "task_comment_edits_comment" ON "task_comment_edits" USING btree ("theatre_id","comment_id","created_at");
--> statement-breakpoint
CREATE INDEX "task_comments_task" ON "task_comments" USING btree ("theatre_id","task_id","created_at");
--> statement-breakpoint
CREATE INDEX "task_comments_author" ON "task_comments" USING btree ("theatre_id","author_id");
--> statement-breakpoint
CREATE INDEX "task_subtasks_task" ON "task_subtasks" USING btree ("theatre_id","task_id","sort_order");
--> statement-breakpoint
CREATE INDEX "task_watchers_task" ON "task_watchers" USING btree ("theatre_id","task_id");
--> statement-breakpoint
CREATE INDEX "task_watchers_user" ON "task_watchers" USING btree ("theatre_id","user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_repeats_key" ON "tasks" USING btree ("repeats_id");
--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("theatre_id","assignee_id","status","deadline");
--> statement-breakpoint
CREATE INDEX "tasks_department" ON "tasks" USING btree ("theatre_id","department_id","status","deadline");
--> statement-breakpoint
CREATE INDEX "tasks_created_by" ON "tasks" USING btree ("theatre_id","created_by_id");
--> statement-breakpoint
CREATE INDEX "tasks_updated_by" ON "tasks" USING btree ("theatre_id","updated_by_id");
--> statement-breakpoint
CREATE INDEX "tasks_repeats" ON "tasks" USING btree ("theatre_id","repeats_id");
--> statement-breakpoint
CREATE INDEX "tasks_source" ON "tasks" USING btree ("theatre_id","source_type","source_id");
--> statement-breakpoint
CREATE INDEX "tasks_board" ON "tasks" USING btree ("theatre_id","status","sort_order","id") WHERE deleted_at is null;
--> statement-breakpoint
CREATE INDEX "tasks_deadline" ON "tasks" USING btree ("theatre_id",coalesce(deadline, 'infinity'),"id") WHERE deleted_at is null;
--> statement-breakpoint
CREATE INDEX "tasks_updated" ON "tasks" USING btree ("theatre_id","updated_at","id") WHERE deleted_at is null;
--> statement-breakpoint
CREATE INDEX "tasks_search" ON "tasks" USING gin ("search");
--> statement-breakpoint
CREATE INDEX "tasks_trigram" ON "tasks" USING gin (search_text gin_trgm_ops);
--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD CONSTRAINT "inventory_movements_batch_fk" FOREIGN KEY ("theatre_id","batch_id") REFERENCES "public"."inventory_batches"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD CONSTRAINT "inventory_movements_file_fk" FOREIGN KEY ("theatre_id","file_id") REFERENCES "public"."files"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD CONSTRAINT "inventory_kits_parent_fk" FOREIGN KEY ("theatre_id","parent_id") REFERENCES "public"."inventory_kits"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD CONSTRAINT "inventory_kits_department_fk" FOREIGN KEY ("theatre_id","department_id") REFERENCES "public"."departments"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD CONSTRAINT "inventory_kits_case_item_fk" FOREIGN KEY ("theatre_id","case_item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD CONSTRAINT "inventory_kits_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "inventory_photos" ADD CONSTRAINT "inventory_photos_original_file_fk" FOREIGN KEY ("theatre_id","original_file_id") REFERENCES "public"."files"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD CONSTRAINT "maintenance_plans_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "stocktake_lines" ADD CONSTRAINT "stocktake_lines_counted_by_fk" FOREIGN KEY ("theatre_id","counted_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "stocktakes" ADD CONSTRAINT "stocktakes_batch_fk" FOREIGN KEY ("theatre_id","batch_id") REFERENCES "public"."inventory_batches"("theatre_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "outbox_events_unfanned" ON "outbox_events" USING btree ("id") WHERE fanned_at is null;
--> statement-breakpoint
CREATE INDEX "outbox_events_dead" ON "outbox_events" USING btree ("theatre_id","occurred_at") WHERE published_at is null and attempts >= 12;
--> statement-breakpoint
CREATE INDEX "notifications_unacknowledged" ON "notifications" USING btree ("user_id") WHERE is_urgent and acknowledged_at is null;
--> statement-breakpoint
CREATE INDEX "inventory_items_maintenance_due" ON "inventory_items" USING btree ("theatre_id","maintenance_due_on","id") WHERE deleted_at is null and maintenance_due_on is not null;
--> statement-breakpoint
CREATE INDEX "inventory_items_inspection_due" ON "inventory_items" USING btree ("theatre_id","inspection_due_on","id") WHERE deleted_at is null and inspection_due_on is not null;
--> statement-breakpoint
CREATE INDEX "inventory_items_warranty" ON "inventory_items" USING btree ("theatre_id",coalesce(warranty_until, 'infinity'),"id") WHERE deleted_at is null;
--> statement-breakpoint
CREATE INDEX "inventory_items_by_quantity" ON "inventory_items" USING btree ("theatre_id","quantity","id") WHERE deleted_at is null;
--> statement-breakpoint
CREATE INDEX "inventory_items_by_value" ON "inventory_items" USING btree ("theatre_id",coalesce(current_value, 0),"id") WHERE deleted_at is null;
--> statement-breakpoint
CREATE INDEX "inventory_items_custom_fields" ON "inventory_items" USING gin (custom_fields jsonb_path_ops);
--> statement-breakpoint
CREATE INDEX "inventory_movements_file" ON "inventory_movements" USING btree ("theatre_id","file_id") WHERE file_id is not null;
--> statement-breakpoint
CREATE INDEX "inventory_movements_at" ON "inventory_movements" USING btree ("theatre_id","created_at","type");
--> statement-breakpoint
CREATE INDEX "inventory_kits_parent" ON "inventory_kits" USING btree ("theatre_id","parent_id");
--> statement-breakpoint
CREATE INDEX "inventory_kits_department" ON "inventory_kits" USING btree ("theatre_id","department_id");
--> statement-breakpoint
CREATE INDEX "inventory_kits_case" ON "inventory_kits" USING btree ("theatre_id","case_item_id");
--> statement-breakpoint
CREATE INDEX "inventory_kits_created_by" ON "inventory_kits" USING btree ("theatre_id","created_by_id");
--> statement-breakpoint
CREATE INDEX "inventory_photos_original_file" ON "inventory_photos" USING btree ("theatre_id","original_file_id") WHERE original_file_id is not null;
--> statement-breakpoint
CREATE INDEX "maintenance_plans_created_by" ON "maintenance_plans" USING btree ("theatre_id","created_by_id");
--> statement-breakpoint
CREATE INDEX "stocktake_lines_counted_by" ON "stocktake_lines" USING btree ("theatre_id","counted_by_id");
--> statement-breakpoint
CREATE INDEX "stocktakes_batch" ON "stocktakes" USING btree ("theatre_id","batch_id") WHERE batch_id is not null;
--> statement-breakpoint
CREATE INDEX "stocktakes_opened_at" ON "stocktakes" USING btree ("theatre_id","opened_at");