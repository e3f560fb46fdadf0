import "server-only";
import { sql, type SQL } from "drizzle-orm";

/** Columns with their types, as `jsonb_to_recordset` wants them. */
export type Shape = readonly (readonly [name: string, type: string])[];

/** Rows as one parameter, however many: thousands of parameters cost more to carry than the rows to write. */
export function recordset(shape: Shape, rows: readonly object[]): SQL {
  const columns = sql.raw(shape.map(([name, type]) => `${name} ${type}`).join(", "));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(${columns})`;
}

function columnNames(shape: Shape): SQL {
  return sql.raw(shape.map(([name]) => name).join(", "));
}

/** Inserts rows in one statement; a column that is not in the shape takes its default. */
export function insertRecordset(table: string, shape: Shape, rows: readonly object[]): SQL {
  const names = columnNames(shape);
  return sql`insert into ${sql.identifier(table)} (${names}) select ${names} from ${recordset(shape, rows)}`;
}
