import { z } from "zod";
import { parseGrants } from "@/lib/core/access";
import { flag, id, instant, many, optional, text, version } from "@/lib/core/fields";
import { locales } from "@/lib/core/locale";
import { listOf, PageInput } from "@/lib/core/pagination";
import { passwordLength } from "@/lib/users/constants";

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A new password; a passphrase of many words is welcome, rules of composition are not (NIST SP 800-63B). */
export const NewPassword = z.string().min(passwordLength.min).max(passwordLength.max);

const Password = z.string().min(1).max(passwordLength.max);

const blankToUndefined = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
/** What a list is searched for; blank means nothing. */
export const Query = z.preprocess(blankToUndefined, text(200).optional());

/** `inventory:update:dept`. */
const Grant = z
  .string()
  .max(80)
  .refine((line) => parseGrants([line]).size === 1, { error: "users.unknown_grant" });

/** A list of grants; a form may send `{"inventory:update": "dept", "task:read": ""}` instead. */
const linesOf = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([permission, scope]) => (scope ? [`${permission}:${String(scope)}`] : []))
    : value;
export function grantList(least: number) {
  return z
    .preprocess(linesOf, z.array(Grant).min(least).max(200))
    .meta({ type: "array", items: { type: "string" }, description: "Grants as `area:verb:scope`." });
}

/** The signed-in person as the API and the shell show them. */
export const Me = z
  .object({
    user: z.object({
      id,
      email: z.string(),
      first_name: z.string(),
      last_name: z.string(),
      patronymic: z.string().nullable(),
      phone: z.string().nullable(),
      department_id: id.nullable(),
      position: z.string().nullable(),
      locale: z.enum(locales),
      must_change_password: z.boolean(),
    }),
    theatre: z.object({
      id,
      name: z.string(),
      code: z.string(),
      time_zone: z.string(),
      locale: z.enum(locales),
      accent_hue: z.number(),
      accent_chroma: z.enum(["quiet", "normal", "strong"]),
    }),
    roles: z.array(z.object({ id, code: z.string(), name: z.string() })),
    permissions: z.array(z.string()),
  })
  .meta({ id: "Me" });
export type Me = z.output<typeof Me>;

export const SignInInput = z.strictObject({ email: Email, password: Password, device: optional(text(300)) });
export type SignInInput = z.output<typeof SignInInput>;

/** What a browser is handed after a sign-in: the adapter turns it into a cookie. */
export const OpenedSession = z.object({ session_id: id, me: Me });

export const Session = z
  .object({
    id,
    kind: z.enum(["browser", "api"]),
    device: z.string().nullable(),
    ip_address: z.string().nullable(),
    last_used_at: instant,
    created_at: instant,
    expires_at: instant,
    is_current: z.boolean(),
  })
  .meta({ id: "Session" });
export type Session = z.output<typeof Session>;

export const TokenPair = z
  .object({
    access_token: z.string(),
    token_type: z.literal("Bearer"),
    expires_in: z.number(),
    refresh_token: z.string(),
    user: Me.shape.user,
  })
  .meta({ id: "TokenPair" });

export const RefreshInput = z.strictObject({ refresh_token: z.string().min(1).max(500) });
export const SignOutInput = z.strictObject({ all: flag.default(false) });
export const RequestResetInput = z.strictObject({ email: Email });
export const LinkSecret = z.string().min(1).max(200);
export const SetPasswordByLinkInput = z.strictObject({ secret: LinkSecret, password: NewPassword });

/** Whom a mailed link is for, while it can still be used. */
export const AccountLink = z.object({
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  theatre: z.string(),
  locale: z.enum(locales),
});

export const ChangePasswordInput = z.strictObject({ current_password: optional(Password), password: NewPassword });

const DepartmentRef = z.object({ id, name: z.string(), short_code: z.string(), color: z.string() });
const RoleRef = z.object({ id, code: z.string(), name: z.string() });

/** A person. Whom the caller's `user:read` does not reach, is a card: names (scope `own`) or names and phone (`dept`), the rest null. */
export const User = z
  .object({
    id,
    first_name: z.string(),
    last_name: z.string(),
    patronymic: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    position: z.string().nullable(),
    department: DepartmentRef.nullable(),
    roles: z.array(RoleRef).nullable(),
    locale: z.enum(locales).nullable(),
    is_active: z.boolean().nullable(),
    is_verified: z.boolean().nullable(),
    must_change_password: z.boolean().nullable(),
    last_login_at: instant.nullable(),
    version: z.number().int().nullable(),
    created_at: instant.nullable(),
    updated_at: instant.nullable(),
  })
  .meta({ id: "User" });
export type User = z.output<typeof User>;
export const UserList = listOf(User).meta({ id: "UserList" });

/** Filters of the list of people; also what the address of the screen holds. */
export const userFilters = {
  q: Query,
  role_id: many(id).optional(),
  department_id: many(id).optional(),
  is_active: z.preprocess(blankToUndefined, flag.optional()),
};
export const ListUsersInput = z.strictObject({ ...PageInput, ...userFilters });
export type ListUsersInput = z.output<typeof ListUsersInput>;

/** With what it may do, for whoever sees the whole record. */
export const UserDetails = User.extend({ permissions: z.array(z.string()).nullable() }).meta({ id: "UserDetails" });
export type UserDetails = z.output<typeof UserDetails>;

export const RecordId = z.strictObject({ id });
export const SeenRecord = z.strictObject({ id, version: version.optional() });

const nameFields = { patronymic: optional(text(100)), phone: optional(text(40)) };
const personFields = {
  ...nameFields,
  department_id: optional(id),
  position: optional(text(200)),
  role_ids: many(id, 20).optional(),
};

export const CreateUserInput = z.strictObject({
  email: Email,
  first_name: text(100),
  last_name: text(100),
  locale: z.enum(locales).optional(),
  ...personFields,
});

export const UpdateUserInput = z.strictObject({
  id,
  version: version.optional(),
  email: Email.optional(),
  first_name: text(100).optional(),
  last_name: text(100).optional(),
  locale: z.enum(locales).optional(),
  ...personFields,
});

export const SetPasswordInput = z.strictObject({ id, password: NewPassword });

export const UpdateProfileInput = z.strictObject({
  first_name: text(100).optional(),
  last_name: text(100).optional(),
  locale: z.enum(locales).optional(),
  ...nameFields,
});

/** A code that programs know a record by; made from the name where it is left out. */
export const Code = z
  .string()
  .trim()
  .toLowerCase()
  .max(40)
  .regex(/^[a-z][a-z0-9_]*$/, { error: "issue.wrong_format" });
