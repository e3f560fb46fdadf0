import { expect, it } from "vitest";
import { countDifferences, differences, offeredRemedy, possibleSources, type BookableLine } from "@/lib/inventory/stocktakes/rules";

const line = (more: Partial<BookableLine> & { id?: string; tracking?: "serial" | "quantity" }): BookableLine => {
  const { id = "lamp", tracking = "quantity", ...rest } = more;
  return { item: { id, tracking }, counted: "0", difference: "0", standing: "0", elsewhere: [], ...rest };
};
const wishes = { uncounted: "leave", remedies: [] } as const;

it("books what is missing as a correction, and no more than still stands here", () => {
  expect(differences([line({ counted: "7", difference: "-3", standing: "10" })], "here", wishes)).toEqual([
    { item_id: "lamp", type: "correction", from_location_id: "here", quantity: "3" },
  ]);
  expect(differences([line({ counted: "7", difference: "-3", standing: "1" })], "here", wishes)).toMatchObject([{ quantity: "1" }]);
  expect(differences([line({ counted: "7", difference: "-3", standing: "0" })], "here", wishes)).toEqual([]);
});

it("brings over what the book has elsewhere, corrects what it has nowhere, and leaves what is to be left", () => {
  const found = line({ counted: "2", difference: "2", elsewhere: [{ location_id: "there", quantity: "5" }] });
  expect(offeredRemedy(found)).toEqual({ do: "transfer", from_location_id: "there" });
  expect(differences([found], "here", wishes)).toEqual([
    { item_id: "lamp", type: "transfer", from_location_id: "there", to_location_id: "here", quantity: "2" },
  ]);
  expect(differences([line({ counted: "2", difference: "2" })], "here", wishes)).toEqual([
    { item_id: "lamp", type: "correction", to_location_id: "here", quantity: "2" },
  ]);
  expect(differences([found], "here", { ...wishes, remedies: [{ item_id: "lamp", do: "leave" }] })).toEqual([]);
  expect(differences([found], "here", { ...wishes, remedies: [{ item_id: "lamp", do: "surplus" }] })).toMatchObject([
    { type: "correction" },
  ]);
});

it("guesses no source where there are several, or where none holds enough", () => {
  const several = [
    { location_id: "a", quantity: "5" },
    { location_id: "b", quantity: "5" },
  ];
  expect(offeredRemedy(line({ difference: "2", elsewhere: several })).do).toBe("surplus");
  expect(offeredRemedy(line({ difference: "6", elsewhere: several })).do).toBe("surplus");
  expect(possibleSources(line({ difference: "5", elsewhere: [...several, { location_id: "c", quantity: "4.999" }] }))).toEqual(several);
  expect(possibleSources(line({ difference: "6", elsewhere: several }))).toEqual([]);
  expect(offeredRemedy(line({ difference: "1", tracking: "serial", elsewhere: [{ location_id: "a", quantity: "1" }] })).do).toBe(
    "transfer",
  );
});

it("takes what nobody counted for missing only when told so", () => {
  const silent = line({ counted: null, difference: null, standing: "4" });
  expect(differences([silent], "here", wishes)).toEqual([]);
  expect(differences([silent], "here", { ...wishes, uncounted: "missing" })).toMatchObject([{ quantity: "4", from_location_id: "here" }]);
});

it("loses no thousandth on the way", () => {
  expect(differences([line({ counted: "0.1", difference: "-0.2", standing: "0.30000000000000004" })], "here", wishes)).toMatchObject([
    { quantity: "0.2" },
  ]);
});

it("counts what has to be decided on, also where nothing of it is booked", () => {
  const lines = [
    line({ counted: "2", difference: "2" }),
    line({ counted: "1", difference: "-1" }),
    line({ counted: "3", difference: "0", standing: "3" }),
    line({ counted: null, difference: null, standing: "4" }),
  ];
  expect(countDifferences(lines, "leave")).toBe(2);
  expect(countDifferences(lines, "missing")).toBe(3);
});
