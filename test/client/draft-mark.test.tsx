// Tests that what nobody reviewed says so where it is listed.
import { expect, test } from "vitest";
import { TensionItem } from "../../client/marks/tension-item.tsx";
import { WorkItem } from "../../client/marks/work-item.tsx";
import { first } from "../graphs/hand-made.ts";
import { textOf } from "./shown.tsx";

const drafted = { drafted: { by: "first reader", on: "2026-01-05" } };
const reviewed = { ...drafted, reviewed: { by: "second reader", on: "2026-01-06" } };

test.each([
  ["draft", drafted],
  ["reviewed", reviewed],
])(
  "in a list, an inconsistency and a publication say whether they are drafts: %s",
  async (state, review) => {
    const tension = { ...first("tension"), review };
    const work = { ...first("work"), review };
    const says = state === "draft" ? /\bdraft\b/ : /^(?!.*\bdraft\b)/s;
    expect(await textOf(<TensionItem tension={tension} paper={undefined} />)).toMatch(says);
    expect(await textOf(<WorkItem work={work} />)).toMatch(says);
  },
);
