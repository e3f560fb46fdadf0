import { describe, expect, it } from "vitest";
import { firstVerb, moveChoices, reverseOf, type Place } from "@/components/inventory/move-choice";

const store: Place = { id: "store", path: "Склад", type: "warehouse" };
const shelf: Place = { id: "shelf", path: "Склад › Полка", type: "warehouse" };
const stage: Place = { id: "stage", path: "Сцена", type: "stage" };
const shop: Place = { id: "shop", path: "Мастерская", type: "workshop" };
const tour: Place = { id: "tour", path: "Выезд", type: "tour" };
const places = [store, shelf, stage, shop, tour];

function lamp(...at: Place[]) {
  const stock = at.map((place) => ({ location_id: place.id, location: place.path, quantity: "1" }));
  return { tracking: "serial" as const, quantity: String(at.length), stock };
}
const verbs = (...at: Place[]) => moveChoices(lamp(...at), places).map((choice) => choice.verb);

describe("what can be done with a thing where it stands", () => {
  it("is issued from a store and returned from the stage", () => {
    expect(verbs(store)).toEqual(["issue", "transfer", "to_repair", "to_tour", "shortage", "write_off"]);
    expect(verbs(stage)).toEqual(["return", "transfer", "to_repair", "to_tour", "shortage", "write_off"]);
  });
  it("comes back from where it was sent", () => {
    expect(verbs(shop)).toContain("from_repair");
    expect(verbs(tour)).toContain("from_tour");
    expect(verbs(shop)).not.toContain("to_repair");
  });
  it("is only received when there is none of it", () => {
    expect(verbs()).toEqual(["receipt", "surplus"]);
  });
  it("goes only where its kind of movement leads", () => {
    const issue = moveChoices(lamp(store), places).find((choice) => choice.verb === "issue");
    expect(issue?.destinations).toEqual([stage]);
    const back = moveChoices(lamp(shop), places).find((choice) => choice.verb === "from_repair");
    expect(back?.destinations).not.toContain(shop);
  });
  it("is not offered a movement without a place for it", () => {
    expect(moveChoices(lamp(store), [store]).map((choice) => choice.verb)).toEqual(["shortage", "write_off"]);
  });
  it("puts first what is next for it", () => {
    expect(firstVerb(moveChoices(lamp(shop), places))).toBe("from_repair");
    expect(firstVerb(moveChoices(lamp(store), places))).toBe("issue");
  });
});

describe("taking a movement back", () => {
  it("is the opposite movement between the same places", () => {
    const issued = { type: "issue" as const, quantity: "2", from_location_id: "store", to_location_id: "stage" };
    expect(reverseOf(issued, places)).toEqual({
      type: "return",
      quantity: "2",
      from_location_id: "stage",
      to_location_id: "store",
    });
  });
  it("is a transfer where the opposite does not fit the places", () => {
    const issued = { type: "issue" as const, quantity: "1", from_location_id: "shop", to_location_id: "stage" };
    expect(reverseOf(issued, places)?.type).toBe("transfer");
  });
  it("is not offered for what cannot come back", () => {
    expect(reverseOf({ type: "write_off", quantity: "1", from_location_id: "store", to_location_id: null }, places)).toBeNull();
  });
});
