import "server-only";
import { z } from "zod";
import { departments, roles, theatres, userRoles, users } from "@/db/schema";
import { defaultGrants, systemRoles } from "@/lib/core/access";
import { hashPassword } from "@/lib/core/auth/password";
import { id, text } from "@/lib/core/fields";
import { newId } from "@/lib/core/ids";
import { locales } from "@/lib/core/locale";
import { defineCommand } from "@/lib/core/operation";
import { startingDepartments, startingRoleNames } from "@/lib/users/constants";
import { Email, NewPassword } from "@/lib/users/schema";

/** A new theatre with the six roles, the six departments and its first administrator. */
export const createTheatre = defineCommand({
  name: "users.createTheatre",
  permission: "system",
  summary: "Create a theatre and its first administrator",
  input: z.strictObject({
    name: text(200),
    code: text(60),
    time_zone: text(60),
    locale: z.enum(locales),
    administrator: z.strictObject({
      email: Email,
      password: NewPassword,
      first_name: text(100),
      last_name: text(100),
      must_change_password: z.boolean(),
    }),
  }),
  output: z.object({ theatre_id: id, administrator_id: id }),
  async handler(ctx, input) {
    const theatreId = newId();
    const { administrator, ...theatre } = input;
    await ctx.tx.insert(theatres).values({ id: theatreId, ...theatre });
    await ctx.tx.insert(departments).values(
      startingDepartments.map((department, index) => ({
        id: newId(),
        theatre_id: theatreId,
        code: department.code,
        color: department.color,
        name: department[input.locale][0],
        short_code: department[input.locale][1],
        sort_order: index,
      })),
    );
    const roleRows = systemRoles.map((code) => ({
      id: newId(),
      theatre_id: theatreId,
      code,
      name: startingRoleNames[code][input.locale],
      permissions: defaultGrants(code),
      is_system: true,
    }));
    await ctx.tx.insert(roles).values(roleRows);
    const userId = newId();
    const { password, ...person } = administrator;
    await ctx.tx.insert(users).values({
      id: userId,
      theatre_id: theatreId,
      ...person,
      password_hash: await hashPassword(password),
      is_verified: true,
      locale: input.locale,
    });
    const adminRole = roleRows.filter((role) => role.code === "admin");
    await ctx.tx.insert(userRoles).values(adminRole.map((role) => ({ theatre_id: theatreId, user_id: userId, role_id: role.id })));
    ctx.record({
      event: "theatre.created",
      entity: "theatre",
      id: theatreId,
      theatre_id: theatreId,
      actor_id: userId,
      after: theatre,
    });
    return { theatre_id: theatreId, administrator_id: userId };
  },
});
