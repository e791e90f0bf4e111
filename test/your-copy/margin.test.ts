// Tests what stands in the margin of a statement.
import { describe, expect, test } from "vitest";
import { marginsOf, waiverIn } from "../../client/your-copy/margin.ts";
import { heldKelp } from "./a-copy.ts";

const margins = marginsOf(heldKelp);

describe("the margin", () => {
  test("shows each audit and each inconsistency beside its statement", () => {
    const audited = [...margins.statements.values()].filter(({ audits }) => audits.length > 0);
    expect(audited.flatMap(({ audits }) => audits)).toHaveLength(heldKelp.audits.length);
    expect(margins.statements.get("series-size")).toMatchObject({
      node: { id: "kelp:series-size", kind: "claim" },
      tensions: [{ id: "kelp:four-or-five", kind: "tension" }],
    });
  });

  test("says that an audit is conditional where nobody confirmed which work the reference is", () => {
    const references = (basis: "confirmed" | "inferred") =>
      heldKelp.references?.map((reference) => ({ ...reference, basis }));
    const conditional = (basis: "confirmed" | "inferred"): boolean[] =>
      [...marginsOf({ ...heldKelp, references: references(basis) }).statements.values()]
        .filter(({ audits }) => audits.length > 0)
        .map(({ isConditional }) => isConditional);
    expect(new Set(conditional("confirmed"))).toEqual(new Set([false]));
    expect(new Set(conditional("inferred"))).toEqual(new Set([true]));
  });

  test("knows waivers from statements by their names", () => {
    expect(waiverIn("waiver:figure-pointer")).toBe("figure-pointer");
    expect(waiverIn("series-size")).toBeUndefined();
  });
});
