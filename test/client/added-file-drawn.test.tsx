// Tests that what a list added to the registry builds is drawn on a page: the ground of a statement, as the answer of
// test/kinds/added-file-kind.test.ts holds it.
import { expect, test } from "vitest";
import { z } from "zod";
import { StatementItem } from "../../client/marks/statement-list.tsx";
import { StatementCard } from "../../model/views/card.ts";
import { Direction } from "../../model/vocabulary.ts";
import served from "../kinds/added-file.json";
import { markupOf } from "./shown.tsx";

test("the ground that an added file gives a statement is drawn as a link, with the direction given there", async () => {
  const [ground] = z.array(z.object({ card: StatementCard, direction: Direction })).parse(served);
  if (ground === undefined) throw new Error("no ground");
  const { card, direction } = ground;
  const markup = await markupOf(<StatementItem card={card} full direction={direction} />);
  expect(markup).toContain(`href="/claim/${encodeURIComponent(card.id)}"`);
  expect(markup).toContain(card.statement);
  expect(markup).toContain(">neutral</button>");
});
