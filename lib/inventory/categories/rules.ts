import type { FieldDef } from "@/lib/inventory/rules";

const cyrillic =
  "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю iu я ia".split(
    " ",
  );
const latin = new Map<string, string>(
  cyrillic.flatMap((letter, index) => (index % 2 === 0 ? [[letter, cyrillic[index + 1] ?? ""] as const] : [])),
);

/** A code for a category that came without one: «Профильные 26°» becomes `profilnye-26`; empty where nothing of it is left. */
export function codeFrom(name: string): string {
  const plain = Array.from(name.toLowerCase(), (letter) => {
    const found = latin.get(letter);
    return found === "_" ? "" : (found ?? letter);
  }).join("");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}

/** Fields that are new by name or of another kind: items may hold something of that name which they are not. */
export function newKinds(before: readonly FieldDef[], after: readonly FieldDef[]): Pick<FieldDef, "key" | "type">[] {
  return after.filter((now) => !before.some((old) => old.key === now.key && old.type === now.type)).map(({ key, type }) => ({ key, type }));
}
