// Tests how a handout is laid out: topics numbered through, each statement and each result once, and what it says of evidence.
import { beforeAll, expect, test } from "vitest";
import { numberedWorks } from "../../client/collection/numbered-works.ts";
import { bearingText, knownTexts } from "../../client/collection/uncited-text.ts";
import {
  itemsInOrder,
  topicsLayout,
  type HandoutLayout,
} from "../../client/handout/handout-sections.ts";
import { sectionTexts } from "../../client/handout/handout-texts.ts";
import type { Collection } from "../../model/views/collection.ts";
import { answerCollection } from "../../server/answers/collection.ts";
import { answerTopic } from "../../server/answers/topics.ts";
import { storeOf } from "../answers/a-store.ts";

// The narrower topic comes first, so that all of its statements are told when the broader one follows.
const topics = ["topic:adjuvant-chemotherapy", "topic:chemotherapy", "topic:radiotherapy"];

let collection: Collection;
let layout: HandoutLayout;
beforeAll(async () => {
  const store = await storeOf("data");
  const details = await Promise.all(topics.map((id) => answerTopic(store, { id })));
  const ids = details.flatMap(({ groups, uncited }) => [
    ...groups.flatMap(({ items }) => items.map((card) => card.id)),
    ...uncited.map(({ work }) => work.id),
  ]);
  collection = await answerCollection(store, { ids: ids.join(",") });
  layout = topicsLayout(details, collection);
}, 60_000);

test("statements are numbered through, each under the first topic that holds it", () => {
  const given = layout.sections.flatMap(({ parts }) =>
    parts.flatMap(({ from, items }) => items.map(({ id }, i) => [id, from + i] as const)),
  );
  expect(new Map(given)).toEqual(layout.numbers);
  expect(given.map(([, number]) => number)).toEqual(given.map((_, i) => i + 1));
  const [narrower, broader] = layout.sections;
  const shown = narrower?.detail?.shown ?? 0;
  expect(broader?.above).toEqual(Array.from({ length: shown }, (_, i) => i + 1));
});

test("evidence that is not cited is told once, and bears on statements of its own section", () => {
  const reports = layout.sections.flatMap(({ evidence }) => evidence.flatMap((one) => one.reports));
  const stated = reports.flatMap(({ id, isStated }) => (isStated ? [] : [id]));
  expect(stated).toContain("report:woll-2012.overall-survival");
  expect(new Set(stated).size).toBe(stated.length);
  for (const { parts, evidence } of layout.sections) {
    const own = new Set(parts.flatMap(({ items }) => items.map(({ id }) => id)));
    for (const { bearings } of evidence.flatMap((one) => one.reports)) {
      for (const { statements } of bearings) {
        expect(statements.filter((id) => !own.has(id))).toEqual([]);
      }
    }
  }
});

test("every work of the evidence and of a warning has one number", () => {
  const { sections } = layout;
  const items = itemsInOrder(sections);
  const { works, numberOf } = numberedWorks({ ...collection, items });
  expect(new Set(works).size).toBe(works.length);
  for (const { work } of sections.flatMap(({ evidence }) => evidence)) {
    expect(numberOf(work.id)).toBeGreaterThan(0);
  }
  for (const label of ["Woll 2012", "Bonvalot 2020"]) {
    expect(works.map((work) => work.label)).toContain(label);
  }
});

test("how it bears is said by number, and once whether the paper could have known it", () => {
  expect(bearingText({ direction: "disputes" }, "statements 3 and 7")).toBe(
    "Disputes statements 3 and 7.",
  );
  const bearing = {
    statements: ["a:b"],
    direction: "neutral" as const,
    age: "before-paper" as const,
    explanation: "",
  };
  expect(
    knownTexts([
      {
        bearings: [
          { ...bearing, citedAs: ["[35]"] },
          { ...bearing, citedAs: ["[35]"] },
        ],
      },
    ]),
  ).toEqual(["The paper cites this work elsewhere, probably as [35], but not here."]);
});

test("its texts hold what is printed of statements, answers and evidence", () => {
  const texts = sectionTexts(layout.sections, collection.behind);
  const [detail] = layout.sections.flatMap((section) => section.detail ?? []);
  const said = detail?.summaries[0]?.sentences[0]?.says;
  const card = detail?.groups[0]?.items[0];
  expect(texts).toEqual(
    expect.arrayContaining([said, card?.statement, detail?.uncited[0]?.reports[0]?.statement]),
  );
});
