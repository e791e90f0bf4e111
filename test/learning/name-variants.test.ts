// Tests beside which other names a name is asked for, over the first paper.
import { expect, test } from "vitest";
import { draftedBy, roomOf } from "./a-room.ts";

test("a place is asked for within the name of what lies there, beside the other parts of the same whole", async () => {
  const asked = draftedBy("name", await roomOf("data"));
  const ascites = asked.find(({ of }) => of.node.id === "rvlms:upper-segment-ascites");
  expect(ascites?.given).toContain("Ascites may be present in RVLMS of the _____.");
  expect(ascites?.choices[0]).toBe("upper segment of the vena cava");
  expect(ascites?.choices.slice(1).toSorted()).toEqual([
    "lower segment of the vena cava",
    "middle segment of the vena cava",
  ]);
});

test("no two rivals are of one family that the right one is not of", async () => {
  const room = await roomOf("data");
  const byName = new Map(
    room.part.nodes.flatMap((node) =>
      node.kind === "concept" ? [[node.label.toLowerCase(), node.id] as const] : [],
    ),
  );
  const idOf = (name: string): string | undefined => byName.get(name.toLowerCase());
  for (const { of, choices } of draftedBy("name", room)) {
    const [right, ...wrong] = choices.map(idOf);
    const families = wrong.flatMap((id) => (id === undefined ? [] : room.aboveOf(id)));
    const own = right === undefined ? [] : room.aboveOf(right);
    const foreign = families.filter((one) => !own.includes(one));
    expect(new Set(foreign).size, of.node.id).toBe(foreign.length);
  }
});

test("what follows from a cause that stands beside the gap is not asked for", async () => {
  const asked = draftedBy("name", await roomOf("data")).map(({ of }) => of.node.id);
  expect(asked).not.toContain("rvlms:severe-dyspnoea");
});
