import { parseArgs } from "node:util";
import { closeDatabase, database } from "@/lib/core/database";
import { seedDemo } from "./seed/demo";
import { largeHouse, seedHouse, smallHouse } from "./seed/large";

const usage = "npm run seed -- --size demo|large [--with-small]   (--with-small: a theatre of 200 items beside the large one)";

function readOptions(): { size: string; withSmall: boolean } {
  const { values } = parseArgs({
    options: { size: { type: "string", default: "demo" }, "with-small": { type: "boolean", default: false } },
  });
  return { size: values.size, withSmall: values["with-small"] };
}

/** What was done, in a line; undefined when there was nothing to do. */
async function fill(size: string, withSmall: boolean): Promise<string | undefined> {
  if (size === "demo" && !withSmall) return seedDemo(database());
  if (size !== "large") throw new Error(usage);
  const houses = withSmall ? [largeHouse, smallHouse] : [largeHouse];
  const filled: string[] = [];
  for (const house of houses) if (await seedHouse(database(), house)) filled.push(`«${house.name}» with ${house.items} items`);
  return filled.join(", ") || undefined;
}

async function seed(): Promise<void> {
  const { size, withSmall } = readOptions();
  const began = performance.now();
  const done = await fill(size, withSmall);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(done ? `Filled: ${done} (${seconds} s).` : "It is there already; nothing was changed.");
}

try {
  await seed();
} catch (error) {
  // Drizzle tells the statement, its cause tells what was wrong with it.
  const told = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  console.error(told instanceof Error ? told.message : told);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
