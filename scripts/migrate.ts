import { migrate } from "@/db/migrate";

const url = process.env.DATABASE_URL;

if (url) {
  await migrate(url);
} else {
  console.error("DATABASE_URL is not set: which database is to be migrated?");
  process.exitCode = 1;
}
