CREATE TYPE "public"."file_status" AS ENUM('pending', 'ready', 'failed');--> statement-breakpoint
CREATE TYPE "public"."account_link_purpose" AS ENUM('invitation', 'reset');--> statement-breakpoint
CREATE TYPE "public"."session_kind" AS ENUM('browser', 'api');--> statement-breakpoint
CREATE TYPE "public"."item_condition" AS ENUM('good', 'fair', 'poor');--> statement-breakpoint
CREATE TYPE "public"."item_status" AS ENUM('in_stock', 'reserved', 'on_stage', 'on_tour', 'in_repair', 'decommissioned');--> statement-breakpoint
CREATE TYPE "public"."item_tracking" AS ENUM('serial', 'quantity');--> statement-breakpoint
CREATE TYPE "public"."location_type" AS ENUM('warehouse', 'stage', 'rehearsal', 'tour', 'workshop');--> statement-breakpoint
CREATE TYPE "public"."movement_type" AS ENUM('receipt', 'transfer', 'issue', 'return', 'to_repair', 'from_repair', 'to_tour', 'from_tour', 'correction', 'write_off');--> statement-breakpoint
CREATE TYPE "public"."maintenance_result" AS ENUM('passed', 'failed');--> statement-breakpoint
CREATE TYPE "public"."stocktake_status" AS ENUM('open', 'closed', 'cancelled');--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"actor_id" uuid,
	"actor_token_id" uuid,
	"action" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"ip_address" text,
	"request_id" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"principal_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"body" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_principal_id_key_pk" PRIMARY KEY("principal_id","key")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mails_message_id" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "outbox_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"actor_id" uuid,
	"payload" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"last_error" text,
	"occurred_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "theatres" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"time_zone" text NOT NULL,
	"locale" text NOT NULL,
	"accent_hue" integer DEFAULT 196 NOT NULL,
	"accent_chroma" text DEFAULT 'normal' NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "theatres_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"bucket" text NOT NULL,
	"object_key" text NOT NULL,
	"name" text NOT NULL,
	"size" bigint,
	"mime_type" text,
	"sha256" text,
	"width" integer,
	"height" integer,
	"duration" numeric(12, 3),
	"status" "file_status" DEFAULT 'pending' NOT NULL,
	"thumbnails" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"uploaded_by_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "files_object" UNIQUE("bucket","object_key")
);
--> statement-breakpoint
CREATE TABLE "account_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" "account_link_purpose" NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_prefix" text NOT NULL,
	"token_hash" text NOT NULL,
	"permissions" text[] NOT NULL,
	"rate_limit" integer,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "api_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"short_code" text NOT NULL,
	"description" text,
	"head_id" uuid,
	"color" text NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "departments_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "departments_code_key" UNIQUE("theatre_id","code"),
	CONSTRAINT "departments_name_key" UNIQUE("theatre_id","name")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"permissions" text[] NOT NULL,
	"is_system" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "roles_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "roles_code_key" UNIQUE("theatre_id","code")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "session_kind" NOT NULL,
	"family_id" uuid NOT NULL,
	"token_hash" text,
	"device" text,
	"ip_address" text,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"replaced_by_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_hash" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "user_roles" (
	"theatre_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_roles_user_id_role_id_pk" PRIMARY KEY("user_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"patronymic" text,
	"phone" text,
	"avatar_file_id" uuid,
	"department_id" uuid,
	"position" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"is_verified" boolean DEFAULT false NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"locale" text NOT NULL,
	"notification_settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_login_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "users_locale" CHECK ("users"."locale" in ('ru', 'en'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"message" text NOT NULL,
	"entity_type" text,
	"entity_id" uuid,
	"is_read" boolean DEFAULT false NOT NULL,
	"read_at" timestamp (3) with time zone,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notifications_dedupe" UNIQUE("user_id","dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "inventory_categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"path" text DEFAULT '' NOT NULL,
	"ancestor_ids" uuid[] DEFAULT '{}' NOT NULL,
	"code" text NOT NULL,
	"department_id" uuid,
	"color" text,
	"icon" text,
	"number_pattern" text,
	"custom_field_defs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_categories_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "inventory_categories_code_key" UNIQUE("theatre_id","code")
);
--> statement-breakpoint
CREATE TABLE "inventory_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"name" text NOT NULL,
	"inventory_number" text NOT NULL,
	"description" text,
	"technical_description" text,
	"category_id" uuid NOT NULL,
	"department_id" uuid,
	"tracking" "item_tracking" NOT NULL,
	"unit" text NOT NULL,
	"quantity" numeric(12, 3) DEFAULT '0' NOT NULL,
	"status" "item_status" DEFAULT 'in_stock' NOT NULL,
	"condition" "item_condition" DEFAULT 'good' NOT NULL,
	"width" numeric(10, 2),
	"height" numeric(10, 2),
	"depth" numeric(10, 2),
	"weight" numeric(10, 3),
	"serial_number" text,
	"manufacturer" text,
	"model" text,
	"purchase_price" numeric(12, 2),
	"current_value" numeric(12, 2),
	"purchase_date" date,
	"warranty_until" date,
	"custom_fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (item_search_vector(name, inventory_number, serial_number, manufacturer, model, description, technical_description)) STORED,
	"search_text" text GENERATED ALWAYS AS (item_search_text(name, inventory_number, serial_number, manufacturer, model, description, technical_description)) STORED,
	"created_by_id" uuid,
	"updated_by_id" uuid,
	"deleted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_items_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "inventory_items_serial_quantity" CHECK (tracking <> 'serial' or quantity in (0, 1)),
	CONSTRAINT "inventory_items_quantity" CHECK (quantity >= 0),
	CONSTRAINT "inventory_items_sizes" CHECK (coalesce(width, 0) >= 0 and coalesce(height, 0) >= 0 and coalesce(depth, 0) >= 0),
	CONSTRAINT "inventory_items_weight" CHECK (weight >= 0),
	CONSTRAINT "inventory_items_money" CHECK (coalesce(purchase_price, 0) >= 0 and coalesce(current_value, 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "inventory_locations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"path" text DEFAULT '' NOT NULL,
	"ancestor_ids" uuid[] DEFAULT '{}' NOT NULL,
	"code" text,
	"type" "location_type" NOT NULL,
	"address" text,
	"city" text,
	"is_active" boolean DEFAULT true NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_locations_theatre_id_id" UNIQUE("theatre_id","id")
);
--> statement-breakpoint
CREATE TABLE "inventory_number_counters" (
	"theatre_id" uuid NOT NULL,
	"pattern" text NOT NULL,
	"last_value" integer NOT NULL,
	CONSTRAINT "inventory_number_counters_theatre_id_pattern_pk" PRIMARY KEY("theatre_id","pattern")
);
--> statement-breakpoint
CREATE TABLE "inventory_movements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"type" "movement_type" NOT NULL,
	"quantity" numeric(12, 3) NOT NULL,
	"from_location_id" uuid,
	"to_location_id" uuid,
	"comment" text,
	"batch_id" uuid,
	"reverses_id" uuid,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_movements_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "inventory_movements_reverses" UNIQUE("reverses_id"),
	CONSTRAINT "inventory_movements_quantity" CHECK (quantity > 0),
	CONSTRAINT "inventory_movements_ends" CHECK (case
        when type = 'receipt' then from_location_id is null and to_location_id is not null
        when type = 'write_off' then from_location_id is not null and to_location_id is null
        when type = 'correction' then (from_location_id is null) <> (to_location_id is null)
        else from_location_id is not null and to_location_id is not null and from_location_id <> to_location_id
      end)
);
--> statement-breakpoint
CREATE TABLE "inventory_stock" (
	"theatre_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"quantity" numeric(12, 3) NOT NULL,
	CONSTRAINT "inventory_stock_item_id_location_id_pk" PRIMARY KEY("item_id","location_id"),
	CONSTRAINT "inventory_stock_quantity" CHECK (quantity >= 0)
);
--> statement-breakpoint
CREATE TABLE "inventory_kit_items" (
	"theatre_id" uuid NOT NULL,
	"kit_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"quantity" numeric(12, 3) NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_kit_items_kit_id_item_id_pk" PRIMARY KEY("kit_id","item_id"),
	CONSTRAINT "inventory_kit_items_quantity" CHECK (quantity > 0)
);
--> statement-breakpoint
CREATE TABLE "inventory_kits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inventory_kits_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "inventory_kits_code_key" UNIQUE("theatre_id","code")
);
--> statement-breakpoint
CREATE TABLE "inventory_photos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"is_main" boolean DEFAULT false NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"caption" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "maintenance_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"item_id" uuid,
	"category_id" uuid,
	"kind" text NOT NULL,
	"is_mandatory" boolean DEFAULT false NOT NULL,
	"interval_days" integer,
	"interval_performances" integer,
	"next_due_on" date,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "maintenance_plans_theatre_id_id" UNIQUE("theatre_id","id"),
	CONSTRAINT "maintenance_plans_target" CHECK ((item_id is null) <> (category_id is null)),
	CONSTRAINT "maintenance_plans_interval" CHECK (coalesce(interval_days, 1) > 0 and coalesce(interval_performances, 1) > 0 and (interval_days is not null or interval_performances is not null))
);
--> statement-breakpoint
CREATE TABLE "maintenance_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"plan_id" uuid,
	"done_on" date NOT NULL,
	"result" "maintenance_result" NOT NULL,
	"cost" numeric(12, 2),
	"note" text,
	"file_id" uuid,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stocktake_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"stocktake_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"expected" numeric(12, 3) NOT NULL,
	"counted" numeric(12, 3),
	"note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stocktake_lines_item" UNIQUE("stocktake_id","item_id"),
	CONSTRAINT "stocktake_lines_quantities" CHECK (expected >= 0 and coalesce(counted, 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "stocktakes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"status" "stocktake_status" DEFAULT 'open' NOT NULL,
	"opened_by_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_by_id" uuid,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stocktakes_theatre_id_id" UNIQUE("theatre_id","id")
);
--> statement-breakpoint
CREATE TABLE "taggings" (
	"theatre_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "taggings_tag_id_entity_type_entity_id_pk" PRIMARY KEY("tag_id","entity_type","entity_id")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"theatre_id" uuid NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL,
	"path" text DEFAULT '' NOT NULL,
	"ancestor_ids" uuid[] DEFAULT '{}' NOT NULL,
	"color" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tags_theatre_id_id" UNIQUE("theatre_id","id")
);
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_fk" FOREIGN KEY ("theatre_id","uploaded_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_role_fk" FOREIGN KEY ("theatre_id","role_id") REFERENCES "public"."roles"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_department_fk" FOREIGN KEY ("theatre_id","department_id") REFERENCES "public"."departments"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_fk" FOREIGN KEY ("theatre_id","user_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_categories" ADD CONSTRAINT "inventory_categories_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_categories" ADD CONSTRAINT "inventory_categories_parent_fk" FOREIGN KEY ("theatre_id","parent_id") REFERENCES "public"."inventory_categories"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_categories" ADD CONSTRAINT "inventory_categories_department_fk" FOREIGN KEY ("theatre_id","department_id") REFERENCES "public"."departments"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_items" ADD CONSTRAINT "inventory_items_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_items" ADD CONSTRAINT "inventory_items_category_fk" FOREIGN KEY ("theatre_id","category_id") REFERENCES "public"."inventory_categories"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_items" ADD CONSTRAINT "inventory_items_department_fk" FOREIGN KEY ("theatre_id","department_id") REFERENCES "public"."departments"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_items" ADD CONSTRAINT "inventory_items_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_items" ADD CONSTRAINT "inventory_items_updated_by_fk" FOREIGN KEY ("theatre_id","updated_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_locations" ADD CONSTRAINT "inventory_locations_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_locations" ADD CONSTRAINT "inventory_locations_parent_fk" FOREIGN KEY ("theatre_id","parent_id") REFERENCES "public"."inventory_locations"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_number_counters" ADD CONSTRAINT "inventory_number_counters_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD CONSTRAINT "inventory_movements_item_fk" FOREIGN KEY ("theatre_id","item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD CONSTRAINT "inventory_movements_from_fk" FOREIGN KEY ("theatre_id","from_location_id") REFERENCES "public"."inventory_locations"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD CONSTRAINT "inventory_movements_to_fk" FOREIGN KEY ("theatre_id","to_location_id") REFERENCES "public"."inventory_locations"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD CONSTRAINT "inventory_movements_reverses_fk" FOREIGN KEY ("theatre_id","reverses_id") REFERENCES "public"."inventory_movements"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_movements" ADD CONSTRAINT "inventory_movements_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_stock" ADD CONSTRAINT "inventory_stock_item_fk" FOREIGN KEY ("theatre_id","item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_stock" ADD CONSTRAINT "inventory_stock_location_fk" FOREIGN KEY ("theatre_id","location_id") REFERENCES "public"."inventory_locations"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_kit_items" ADD CONSTRAINT "inventory_kit_items_kit_fk" FOREIGN KEY ("theatre_id","kit_id") REFERENCES "public"."inventory_kits"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_kit_items" ADD CONSTRAINT "inventory_kit_items_item_fk" FOREIGN KEY ("theatre_id","item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_kits" ADD CONSTRAINT "inventory_kits_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_photos" ADD CONSTRAINT "inventory_photos_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_photos" ADD CONSTRAINT "inventory_photos_item_fk" FOREIGN KEY ("theatre_id","item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inventory_photos" ADD CONSTRAINT "inventory_photos_file_fk" FOREIGN KEY ("theatre_id","file_id") REFERENCES "public"."files"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD CONSTRAINT "maintenance_plans_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD CONSTRAINT "maintenance_plans_item_fk" FOREIGN KEY ("theatre_id","item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_plans" ADD CONSTRAINT "maintenance_plans_category_fk" FOREIGN KEY ("theatre_id","category_id") REFERENCES "public"."inventory_categories"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_records" ADD CONSTRAINT "maintenance_records_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_records" ADD CONSTRAINT "maintenance_records_item_fk" FOREIGN KEY ("theatre_id","item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_records" ADD CONSTRAINT "maintenance_records_plan_fk" FOREIGN KEY ("theatre_id","plan_id") REFERENCES "public"."maintenance_plans"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_records" ADD CONSTRAINT "maintenance_records_file_fk" FOREIGN KEY ("theatre_id","file_id") REFERENCES "public"."files"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maintenance_records" ADD CONSTRAINT "maintenance_records_created_by_fk" FOREIGN KEY ("theatre_id","created_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stocktake_lines" ADD CONSTRAINT "stocktake_lines_stocktake_fk" FOREIGN KEY ("theatre_id","stocktake_id") REFERENCES "public"."stocktakes"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stocktake_lines" ADD CONSTRAINT "stocktake_lines_item_fk" FOREIGN KEY ("theatre_id","item_id") REFERENCES "public"."inventory_items"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stocktakes" ADD CONSTRAINT "stocktakes_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stocktakes" ADD CONSTRAINT "stocktakes_location_fk" FOREIGN KEY ("theatre_id","location_id") REFERENCES "public"."inventory_locations"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stocktakes" ADD CONSTRAINT "stocktakes_opened_by_fk" FOREIGN KEY ("theatre_id","opened_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stocktakes" ADD CONSTRAINT "stocktakes_closed_by_fk" FOREIGN KEY ("theatre_id","closed_by_id") REFERENCES "public"."users"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_tag_fk" FOREIGN KEY ("theatre_id","tag_id") REFERENCES "public"."tags"("theatre_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_theatre_id_theatres_id_fk" FOREIGN KEY ("theatre_id") REFERENCES "public"."theatres"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_parent_fk" FOREIGN KEY ("theatre_id","parent_id") REFERENCES "public"."tags"("theatre_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_entity" ON "audit_log" USING btree ("theatre_id","entity_type","entity_id","at");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("theatre_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("theatre_id","actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_log_request" ON "audit_log" USING btree ("theatre_id","request_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_created_at" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_events_pending" ON "outbox_events" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "outbox_events_published" ON "outbox_events" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "files_uploaded_by" ON "files" USING btree ("theatre_id","uploaded_by_id");--> statement-breakpoint
CREATE INDEX "files_pending" ON "files" USING btree ("created_at") WHERE status <> 'ready';--> statement-breakpoint
CREATE INDEX "account_links_user" ON "account_links" USING btree ("theatre_id","user_id");--> statement-breakpoint
CREATE INDEX "account_links_expires_at" ON "account_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "api_tokens_user" ON "api_tokens" USING btree ("theatre_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "departments_head" ON "departments" USING btree ("theatre_id","head_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("theatre_id","user_id","last_used_at");--> statement-breakpoint
CREATE INDEX "sessions_family" ON "sessions" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "user_roles_role" ON "user_roles" USING btree ("theatre_id","role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "users_department" ON "users" USING btree ("theatre_id","department_id","last_name");--> statement-breakpoint
CREATE INDEX "users_name" ON "users" USING btree ("theatre_id","last_name","first_name","id");--> statement-breakpoint
CREATE INDEX "notifications_user" ON "notifications" USING btree ("theatre_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id") WHERE not is_read;--> statement-breakpoint
CREATE INDEX "inventory_categories_parent" ON "inventory_categories" USING btree ("theatre_id","parent_id");--> statement-breakpoint
CREATE INDEX "inventory_categories_department" ON "inventory_categories" USING btree ("theatre_id","department_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inventory_items_inventory_number_key" ON "inventory_items" USING btree ("theatre_id","inventory_number") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "inventory_items_category" ON "inventory_items" USING btree ("theatre_id","category_id","status");--> statement-breakpoint
CREATE INDEX "inventory_items_department" ON "inventory_items" USING btree ("theatre_id","department_id");--> statement-breakpoint
CREATE INDEX "inventory_items_by_department" ON "inventory_items" USING btree ("theatre_id","department_id","inventory_number","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "inventory_items_by_category" ON "inventory_items" USING btree ("theatre_id","category_id","inventory_number","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "inventory_items_status" ON "inventory_items" USING btree ("theatre_id","status","inventory_number","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "inventory_items_condition" ON "inventory_items" USING btree ("theatre_id","condition","inventory_number","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "inventory_items_name" ON "inventory_items" USING btree ("theatre_id","name","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "inventory_items_by_number" ON "inventory_items" USING btree ("theatre_id","inventory_number","id","category_id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "inventory_items_updated" ON "inventory_items" USING btree ("theatre_id","updated_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "inventory_items_natural_key" ON "inventory_items" USING btree ("theatre_id","manufacturer","model");--> statement-breakpoint
CREATE INDEX "inventory_items_serial" ON "inventory_items" USING btree ("theatre_id","serial_number");--> statement-breakpoint
CREATE INDEX "inventory_items_deleted" ON "inventory_items" USING btree ("theatre_id","deleted_at");--> statement-breakpoint
CREATE INDEX "inventory_items_created_by" ON "inventory_items" USING btree ("theatre_id","created_by_id");--> statement-breakpoint
CREATE INDEX "inventory_items_updated_by" ON "inventory_items" USING btree ("theatre_id","updated_by_id");--> statement-breakpoint
CREATE INDEX "inventory_items_search" ON "inventory_items" USING gin ("search");--> statement-breakpoint
CREATE INDEX "inventory_items_trigram" ON "inventory_items" USING gin (search_text gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "inventory_locations_code_key" ON "inventory_locations" USING btree ("theatre_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "inventory_locations_name_key" ON "inventory_locations" USING btree ("theatre_id",coalesce("parent_id", '00000000-0000-0000-0000-000000000000'::uuid),"name");--> statement-breakpoint
CREATE INDEX "inventory_locations_parent" ON "inventory_locations" USING btree ("theatre_id","parent_id");--> statement-breakpoint
CREATE INDEX "inventory_movements_item" ON "inventory_movements" USING btree ("theatre_id","item_id","created_at");--> statement-breakpoint
CREATE INDEX "inventory_movements_batch" ON "inventory_movements" USING btree ("theatre_id","batch_id");--> statement-breakpoint
CREATE INDEX "inventory_movements_from" ON "inventory_movements" USING btree ("theatre_id","from_location_id");--> statement-breakpoint
CREATE INDEX "inventory_movements_to" ON "inventory_movements" USING btree ("theatre_id","to_location_id");--> statement-breakpoint
CREATE INDEX "inventory_movements_created_by" ON "inventory_movements" USING btree ("theatre_id","created_by_id");--> statement-breakpoint
CREATE INDEX "inventory_stock_item" ON "inventory_stock" USING btree ("theatre_id","item_id");--> statement-breakpoint
CREATE INDEX "inventory_stock_location" ON "inventory_stock" USING btree ("theatre_id","location_id","item_id");--> statement-breakpoint
CREATE INDEX "inventory_kit_items_kit" ON "inventory_kit_items" USING btree ("theatre_id","kit_id");--> statement-breakpoint
CREATE INDEX "inventory_kit_items_item" ON "inventory_kit_items" USING btree ("theatre_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inventory_photos_main" ON "inventory_photos" USING btree ("item_id") WHERE is_main;--> statement-breakpoint
CREATE INDEX "inventory_photos_item" ON "inventory_photos" USING btree ("theatre_id","item_id","sort_order");--> statement-breakpoint
CREATE INDEX "inventory_photos_file" ON "inventory_photos" USING btree ("theatre_id","file_id");--> statement-breakpoint
CREATE INDEX "maintenance_plans_item" ON "maintenance_plans" USING btree ("theatre_id","item_id");--> statement-breakpoint
CREATE INDEX "maintenance_plans_category" ON "maintenance_plans" USING btree ("theatre_id","category_id");--> statement-breakpoint
CREATE INDEX "maintenance_plans_due" ON "maintenance_plans" USING btree ("theatre_id","next_due_on") WHERE is_active;--> statement-breakpoint
CREATE INDEX "maintenance_records_item" ON "maintenance_records" USING btree ("theatre_id","item_id","done_on");--> statement-breakpoint
CREATE INDEX "maintenance_records_plan" ON "maintenance_records" USING btree ("theatre_id","plan_id");--> statement-breakpoint
CREATE INDEX "maintenance_records_file" ON "maintenance_records" USING btree ("theatre_id","file_id");--> statement-breakpoint
CREATE INDEX "maintenance_records_created_by" ON "maintenance_records" USING btree ("theatre_id","created_by_id");--> statement-breakpoint
CREATE INDEX "stocktake_lines_stocktake" ON "stocktake_lines" USING btree ("theatre_id","stocktake_id");--> statement-breakpoint
CREATE INDEX "stocktake_lines_item_idx" ON "stocktake_lines" USING btree ("theatre_id","item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stocktakes_open" ON "stocktakes" USING btree ("theatre_id","location_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "stocktakes_location" ON "stocktakes" USING btree ("theatre_id","location_id");--> statement-breakpoint
CREATE INDEX "stocktakes_opened_by" ON "stocktakes" USING btree ("theatre_id","opened_by_id");--> statement-breakpoint
CREATE INDEX "stocktakes_closed_by" ON "stocktakes" USING btree ("theatre_id","closed_by_id");--> statement-breakpoint
CREATE INDEX "taggings_tag" ON "taggings" USING btree ("theatre_id","tag_id");--> statement-breakpoint
CREATE INDEX "taggings_entity" ON "taggings" USING btree ("theatre_id","entity_type","entity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name_key" ON "tags" USING btree ("theatre_id",lower("name"));--> statement-breakpoint
CREATE INDEX "tags_parent" ON "tags" USING btree ("theatre_id","parent_id");