// Tests how hits of a search are listed, and how a statement is shown as an answer.
import { expect, test } from "vitest";
import { cards, cautionsOf } from "../../client/gallery/fixtures.ts";
import { AnsweringItem } from "../../client/marks/answering-item.tsx";
import { noteWords } from "../../client/marks/cautions.tsx";
import { HitItem } from "../../client/marks/hit-item.tsx";
import { textOf } from "./shown.tsx";

const card = { ...cards.warning, statement: "Patches hold in 9 of 10 divers." };
const hit = {
  ...{ id: card.id, kind: card.kind, label: card.label },
  ...{ excerpt: card.statement, matched: [], card },
};

test("a statement that is told as an answer above is listed by its short name, with whose word it is", async () => {
  const listed = await textOf(<HitItem hit={hit} withPaper={false} />);
  expect(listed).toContain(card.statement);
  const again = await textOf(<HitItem hit={hit} withPaper={false} isShownAbove />);
  expect(again).not.toContain(card.statement);
  expect(again).toContain(card.label);
  expect(again).toContain(card.verdict.word);
});

test("a statement that answers has its notes beside what it rests on", async () => {
  const cautions = cautionsOf("note");
  const answer = { card: { ...card, cautions }, figures: [], arms: [] };
  const [note = "no note"] = noteWords(cautions);
  expect(await textOf(<AnsweringItem answer={answer} withPaper={false} />)).toContain(note);
});
