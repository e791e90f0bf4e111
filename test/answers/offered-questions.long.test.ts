// Tests that no question is offered while one types that is refused when it is chosen: every one that the data hold.
import { expect, test } from "vitest";
import { isWholeQuestion } from "../../model/whole-question.ts";
import { answerSearch } from "../../server/answers/search.ts";
import { graphIn } from "../graphs/read-data.ts";
import { storeOf } from "./a-store.ts";

const rvlms = await storeOf("data");

test("what is offered while a question of the data is typed is answered when it is chosen", async () => {
  const { nodes } = await graphIn("data");
  const asked = nodes
    .filter((node) => node.kind === "recommendation")
    .flatMap(({ askedAs = [] }) => askedAs.filter(isWholeQuestion));
  const offered = new Set<string>();
  for (const question of asked) {
    const half = question.slice(0, question.length / 2);
    const { items } = await answerSearch(rvlms, { q: half, limit: 12 });
    for (const hit of items) if (hit.question !== undefined) offered.add(hit.question);
  }
  expect(offered.size).toBeGreaterThan(20);
  const refused: string[] = [];
  for (const q of offered) {
    if ((await answerSearch(rvlms, { q })).isRefused) refused.push(q);
  }
  expect(refused).toEqual([]);
});
