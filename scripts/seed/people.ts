import { base, Faker, ru } from "@faker-js/faker";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { departments, userRoles, users } from "@/db/schema";
import { firstNames, seedCrews, seedPeople, type SeedPerson } from "@/db/seed/users";
import { daysAgo, type Dice } from "./dice";
import { inChunks, known, type SeedTheatre } from "./theatre";

/** A person of the seed as later steps know them. */
export interface Person {
  id: string;
  department: string | null;
  role: string;
  joined: Date;
}

const latin = new Map(
  "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sch ы=y э=e ю=yu я=ya"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
);

function addressOf(first: string, last: string, index: number, domain: string): string {
  const spelt = (text: string) => [...text.toLowerCase()].map((letter) => latin.get(letter) ?? "").join("");
  return `${spelt(first).slice(0, 1)}.${spelt(last)}${index}@${domain}`;
}

/** People with Russian names that agree in gender. */
export class Names {
  private readonly faker = new Faker({ locale: [ru, base] });

  constructor(seed: number) {
    this.faker.seed(seed);
  }

  next(index: number, domain: string): Pick<SeedPerson, "first_name" | "last_name" | "patronymic" | "email"> & { isWoman: boolean } {
    const sex = index % 2 ? "female" : "male";
    const first_name = this.faker.helpers.arrayElement(firstNames[sex]);
    const last_name = this.faker.person.lastName(sex);
    return {
      first_name,
      last_name,
      patronymic: this.faker.person.middleName(sex),
      email: addressOf(first_name, last_name, index, domain),
      isWoman: sex === "female",
    };
  }
}

function company(): SeedPerson[] {
  const names = new Names(1898);
  let index = 10;
  const crews = seedCrews.flatMap(({ department, count, positions }) =>
    Array.from({ length: count }, (_, place): SeedPerson => {
      const { isWoman, ...name } = names.next((index += 1), "flytower.local");
      const [male, female] = positions[place % positions.length] ?? ["", ""];
      return {
        ...name,
        position: isWoman ? female : male,
        department,
        role: department ? "department_staff" : "actor",
      };
    }),
  );
  return [...seedPeople, ...crews];
}

/** Fills the house: people, roles, heads. Some are invited and have not answered, one has left. */
export async function insertPeople(tx: Transaction, theatre: SeedTheatre, passwordHash: string, dice: Dice): Promise<Person[]> {
  const rows = company().map((person, index, all) => {
    const joined = daysAgo(dice.between(380, 2400));
    const isInvited = index >= all.length - 3;
    const isGone = index === all.length - 4;
    return {
      person,
      joined,
      row: {
        id: dice.idAt(joined),
        theatre_id: theatre.id,
        email: person.email,
        password_hash: isInvited ? null : passwordHash,
        first_name: person.first_name,
        last_name: person.last_name,
        patronymic: person.patronymic,
        phone: `+7 9${dice.between(10, 99)} ${dice.between(100, 999)}-${dice.between(10, 99)}-${dice.between(10, 99)}`,
        department_id: person.department ? known(theatre.departments, person.department) : null,
        position: person.position,
        is_active: !isGone,
        is_verified: !isInvited,
        locale: "ru",
        last_login_at: isInvited
          ? null
          : new Date(daysAgo(isGone ? 140 : dice.between(0, 20)).getTime() + dice.between(0, 8) * 3_600_000 - 86_400_000),
        created_at: joined,
        updated_at: joined,
      },
    };
  });
  await inChunks(rows, (part) => tx.insert(users).values(part.map(({ row }) => row)));
  await inChunks(rows, (part) =>
    tx.insert(userRoles).values(
      part.map(({ row, person }) => ({
        theatre_id: theatre.id,
        user_id: row.id,
        role_id: known(theatre.roles, person.role),
      })),
    ),
  );
  for (const { row, person } of rows) {
    if (person.isHead && row.department_id)
      await tx.update(departments).set({ head_id: row.id }).where(eq(departments.id, row.department_id));
  }
  return rows.map(({ row, person, joined }) => ({
    id: row.id,
    department: person.department,
    role: person.role,
    joined,
  }));
}
