// Tests what is answered about a topic: its summary, the evidence that is not cited under it, and its neighbours.
import { beforeAll, describe, expect, test } from "vitest";
import { answerTopic, answerTopics } from "../../server/answers/topics.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

let store: EvidenceStore;
beforeAll(async () => {
  store = await storeOf("test/fixtures/kelp/data");
});

describe("a topic", () => {
  test("is answered in short, each sentence with the statements that it sums up", async () => {
    const { summaries } = await answerTopic(store, { id: "topic:patching" });
    const [summary] = summaries;
    expect(summaries).toHaveLength(1);
    expect(summary?.sentences.map(({ from }) => from.map(({ id }) => id))).toEqual([
      ["kelp:step-fix", "kelp:step-count"],
      ["kelp:kelp-against-silk"],
    ]);
    expect(summary?.figures).toMatchObject([
      { statement: { id: "kelp:operating-time" }, figure: { value: 84, low: 61, high: 120 } },
    ]);
    expect(summary?.unknown.map(({ from }) => from.map(({ label }) => label))).toEqual([
      ["Kelp and sponge never compared"],
    ]);
    expect(summary?.isDraft).toBe(false);
  });

  test("has no answer where no paper gives one", async () => {
    const { summaries } = await answerTopic(store, { id: "topic:the-hernia" });
    expect(summaries).toEqual([]);
  });

  test("names evidence that bears on its statements and is not cited, each work once", async () => {
    const topics = (await answerTopics(store)).items.map(({ topic }) => topic.id);
    const found = await Promise.all(topics.map((id) => answerTopic(store, { id })));
    const uncited = found.flatMap((one) =>
      one.uncited.map(({ work, study, reports }) => [
        one.topic.label,
        work.id,
        study?.id,
        ...reports.map(({ id, direction, finding }) => `${id} ${direction}: ${finding}`),
      ]),
    );
    expect(uncited).toMatchInlineSnapshot(`
      [
        [
          "Soaking",
          "work:dune-2021",
          "study:dune-trial",
          "report:dune-2021.soaking disputes: No difference in recurrence with soaking",
        ],
        [
          "Care",
          "work:dune-2021",
          "study:dune-trial",
          "report:dune-2021.soaking disputes: No difference in recurrence with soaking",
        ],
      ]
    `);
  });

  test("leads to the topics before and after it, narrower ones after the one they belong to", async () => {
    const walked: string[] = [];
    let id: string | undefined = "topic:the-hernia";
    while (id !== undefined) {
      const { topic, previous, next, place, places } = await answerTopic(store, { id });
      expect([place, places > walked.length]).toEqual([walked.length + 1, true]);
      expect(previous?.id).toBe(walked.at(-1));
      walked.push(topic.id);
      id = next?.id;
    }
    expect(walked).toEqual([
      "topic:the-hernia",
      "topic:care",
      "topic:soaking",
      "topic:patching",
      "topic:watching",
    ]);
  });
});

describe("the works that are not cited under a topic", () => {
  const uncitedUnder = async (id: string) => {
    const { uncited, uncitedTotal } = await answerTopic(await storeOf("data"), { id });
    const isDisputing = uncited.map(({ reports }) =>
      reports.some(({ bearings }) => bearings.some(({ direction }) => direction === "disputes")),
    );
    return { works: uncited.map(({ work }) => work.id), uncitedTotal, isDisputing };
  };

  test("names those first that dispute what is said", async () => {
    for (const id of ["topic:chemotherapy", "topic:radiotherapy"]) {
      const { isDisputing } = await uncitedUnder(id);
      expect(isDisputing).toContain(true);
      expect(isDisputing).toEqual(isDisputing.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  test("keeps the trials that speak against it", async () => {
    const chemotherapy = await uncitedUnder("topic:chemotherapy");
    expect(chemotherapy.works).toContain("work:woll-2012");
    expect(chemotherapy.works).toHaveLength(chemotherapy.uncitedTotal);
    expect((await uncitedUnder("topic:radiotherapy")).works).toContain("work:bonvalot-2020");
  });
});
