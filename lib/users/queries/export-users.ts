import "server-only";
import { z } from "zod";
import { Download } from "@/lib/core/http/download";
import { defineQuery, type Operation } from "@/lib/core/operation";
import { exportName, exportTable, type ExportColumn } from "@/lib/core/tabular/export";
import { walkList } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { listUsers } from "@/lib/users/queries/list-users";
import { ListUsersInput, type User } from "@/lib/users/schema";

const paging = { page: true, page_size: true, cursor: true, sort: true } as const;

/** As much of everybody as the list itself shows the caller. */
export const exportUsers = defineQuery({
  name: "users.exportUsers",
  permission: "user:read",
  summary: "People that a filter finds, as CSV or XLSX",
  input: z.strictObject({ format: z.enum(["csv", "xlsx"]).default("xlsx"), ...ListUsersInput.omit(paging).shape }),
  output: Download,
  http: { method: "GET", path: "/users/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    const say = wordsOf(ctx.locale, "exports");
    const column = (key: "last_name" | "first_name" | "patronymic" | "position" | "email" | "phone"): ExportColumn<User> => ({
      header: say(`users.${key}`),
      width: 24,
      value: (row) => row[key],
    });
    const columns: ExportColumn<User>[] = [
      column("last_name"),
      column("first_name"),
      column("patronymic"),
      column("position"),
      { header: say("users.department"), value: (row) => row.department?.name },
      column("email"),
      column("phone"),
      { header: say("users.roles"), value: (row) => row.roles?.map(({ name }) => name).join(", ") },
      { header: say("users.is_active"), value: (row) => (row.is_active === null ? null : say(row.is_active ? "yes" : "no")) },
      { header: say("users.last_login_at"), type: "instant", value: (row) => row.last_login_at },
    ];
    const zone = ctx.actor.theatre?.time_zone ?? "UTC";
    const sheet = say("files.users");
    const name = exportName({ what: sheet, theatre: ctx.actor.theatre?.name ?? "", at: ctx.now, zone });
    const batches = walkList<User>(ctx, listUsers as unknown as Operation, filter);
    return exportTable({ name, sheet, zone, format, columns, batches });
  },
});
