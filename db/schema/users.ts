import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { color, createdAt, id, instant, timestamps, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";

const theatreId = () =>
  uuid("theatre_id")
    .notNull()
    .references(() => theatres.id, { onDelete: "restrict" });

export const sessionKind = pgEnum("session_kind", ["browser", "api"]);
export const accountLinkPurpose = pgEnum("account_link_purpose", ["invitation", "reset"]);

export const departments = pgTable(
  "departments",
  {
    id: id(),
    theatre_id: theatreId(),
    name: text("name").notNull(),
    code: text("code").notNull(),
    short_code: text("short_code").notNull(),
    description: text("description"),
    head_id: uuid("head_id"),
    color: color().notNull(),
    sort_order: integer("sort_order").notNull().default(0),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("departments_theatre_id_id").on(t.theatre_id, t.id),
    unique("departments_code_key").on(t.theatre_id, t.code),
    unique("departments_name_key").on(t.theatre_id, t.name),
    index("departments_head").on(t.theatre_id, t.head_id),
  ],
);

export const users = pgTable(
  "users",
  {
    id: id(),
    theatre_id: theatreId(),
    email: text("email").notNull(),
    password_hash: text("password_hash"),
    first_name: text("first_name").notNull(),
    last_name: text("last_name").notNull(),
    patronymic: text("patronymic"),
    phone: text("phone"),
    avatar_file_id: uuid("avatar_file_id"),
    department_id: uuid("department_id"),
    position: text("position"),
    is_active: boolean("is_active").notNull().default(true),
    is_verified: boolean("is_verified").notNull().default(false),
    must_change_password: boolean("must_change_password").notNull().default(false),
    locale: text("locale").notNull(),
    notification_settings: jsonb("notification_settings").$type<Record<string, unknown>>().notNull().default({}),
    last_login_at: instant("last_login_at"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("users_theatre_id_id").on(t.theatre_id, t.id),
    uniqueIndex("users_email_key").on(sql`lower(${t.email})`),
    foreignKey({
      name: "users_department_fk",
      columns: [t.theatre_id, t.department_id],
      foreignColumns: [departments.theatre_id, departments.id],
    }).onDelete("restrict"),
    index("users_department").on(t.theatre_id, t.department_id, t.last_name),
    index("users_name").on(t.theatre_id, t.last_name, t.first_name, t.id),
    check("users_locale", sql`${t.locale} in ('ru', 'en')`),
  ],
);

export const roles = pgTable(
  "roles",
  {
    id: id(),
    theatre_id: theatreId(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    description: text("description"),
    permissions: text("permissions").array().notNull(),
    is_system: boolean("is_system").notNull().default(false),
    version: version(),
    ...timestamps(),
  },
  (t) => [unique("roles_theatre_id_id").on(t.theatre_id, t.id), unique("roles_code_key").on(t.theatre_id, t.code)],
);

export const userRoles = pgTable(
  "user_roles",
  {
    theatre_id: uuid("theatre_id").notNull(),
    user_id: uuid("user_id").notNull(),
    role_id: uuid("role_id").notNull(),
    created_at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.user_id, t.role_id] }),
    foreignKey({
      name: "user_roles_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "user_roles_role_fk",
      columns: [t.theatre_id, t.role_id],
      foreignColumns: [roles.theatre_id, roles.id],
    }).onDelete("restrict"),
    index("user_roles_role").on(t.theatre_id, t.role_id),
  ],
);

/** Signed-in browsers and API clients. A refresh token is a row: rotation makes the next one and points to it. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    user_id: uuid("user_id").notNull(),
    kind: sessionKind("kind").notNull(),
    family_id: uuid("family_id").notNull(),
    token_hash: text("token_hash"),
    device: text("device"),
    ip_address: text("ip_address"),
    last_used_at: instant("last_used_at").notNull(),
    expires_at: instant("expires_at").notNull(),
    revoked_at: instant("revoked_at"),
    replaced_by_id: uuid("replaced_by_id"),
    created_at: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "sessions_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    unique("sessions_token_hash").on(t.token_hash),
    index("sessions_user").on(t.theatre_id, t.user_id, t.last_used_at),
    index("sessions_family").on(t.family_id),
    index("sessions_expires_at").on(t.expires_at),
  ],
);

export const apiTokens = pgTable(
  "api_tokens",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    user_id: uuid("user_id").notNull(),
    name: text("name").notNull(),
    token_prefix: text("token_prefix").notNull(),
    token_hash: text("token_hash").notNull().unique(),
    permissions: text("permissions").array().notNull(),
    rate_limit: integer("rate_limit"),
    expires_at: instant("expires_at"),
    last_used_at: instant("last_used_at"),
    revoked_at: instant("revoked_at"),
    created_at: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "api_tokens_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    index("api_tokens_user").on(t.theatre_id, t.user_id, t.created_at),
  ],
);

/** Links sent by mail: an invitation, or a new password. The secret itself is only in the mail. */
export const accountLinks = pgTable(
  "account_links",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    user_id: uuid("user_id").notNull(),
    purpose: accountLinkPurpose("purpose").notNull(),
    token_hash: text("token_hash").notNull().unique(),
    expires_at: instant("expires_at").notNull(),
    used_at: instant("used_at"),
    created_at: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "account_links_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    index("account_links_user").on(t.theatre_id, t.user_id),
    index("account_links_expires_at").on(t.expires_at),
  ],
);
