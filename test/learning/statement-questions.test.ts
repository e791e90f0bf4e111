// Tests which statements stand beside each other where it is asked what the paper says, over the fictional article and the first paper.
import { expect, test } from "vitest";
import { statedPart } from "../../server/learning/drafted-question.ts";
import { contentStems } from "../../server/learning/fair-options.ts";
import { askNotStated } from "../../server/learning/statement-questions.ts";
import { openDraw } from "../../server/seeded-draw.ts";
import { draftedBy, papers, roomOf } from "./a-room.ts";

test("in the fiction nothing is asked: all that could be asked have a figure, and nothing beside them does", async () => {
  expect(draftedBy("told", await roomOf("test/fixtures/kelp/data"))).toEqual([]);
});

test("one statement that the paper makes stands beside some that it does not", async () => {
  const room = await roomOf("data");
  const stated = new Set(room.statements.map(statedPart));
  const asked = draftedBy("told", room);
  expect(asked.length).toBeGreaterThan(0);
  for (const { of, choices, quotes } of asked) {
    expect(
      choices.map((one) => stated.has(one)),
      of.node.id,
    ).toEqual([true, false, false, false]);
    // What can be asked for by itself is, and what nobody would contradict is not.
    expect(of.node.completion, of.node.id).toBeUndefined();
    expect(of.node.voice, of.node.id).not.toBe("opinion");
    // A shifted number cannot be told from the right one; that something was done, or what became of one patient, is nothing to learn.
    for (const { node, cases } of quotes) {
      expect(node.voice, of.node.id).not.toBe("own-practice");
      expect(cases, of.node.id).toBe(0);
    }
    for (const [i, { node }] of quotes.entries()) {
      const own: string[] = node.statement.match(/\d+/g) ?? [];
      for (const number of (choices[i] ?? "").match(/\d+/g) ?? [])
        expect(own, of.node.id).toContain(number);
    }
  }
});

test.each(papers)(
  "%s: a wrong figure never stands alone among statements without one",
  async (at) => {
    const room = await roomOf(at);
    const stated = new Set(room.statements.map(statedPart));
    const asked = draftedBy("not-told", room);
    expect(asked.length).toBeGreaterThan(0);
    for (const { of, choices, quotes } of asked) {
      expect(
        choices.map((one) => stated.has(one)),
        of.node.id,
      ).toEqual([false, true, true, true]);
      const [wrong = ""] = choices;
      const isOfFigure =
        /\d/.test(wrong) &&
        wrong.replace(/[\d.,–]+/g, "") === statedPart(of).replace(/[\d.,–]+/g, "");
      if (!isOfFigure) continue;
      expect(
        quotes.slice(1).filter((one) => /\d/.test(statedPart(one))).length,
        of.node.id,
      ).toBeGreaterThan(1);
    }
  },
);

test("no statement is told apart by what it is made of", async () => {
  const room = await roomOf("data");
  for (const { of, choices } of draftedBy("told", room)) {
    const [key = "", ...wrong] = choices;
    // The only one with a figure would be taken for the right one.
    if (/\d/.test(key))
      expect(wrong.filter((one) => /\d/.test(one)).length, of.node.id).toBeGreaterThan(1);
    // What is told of other diseases, other books tell as well.
    const { disease = "" } = room.dossier;
    const diseases = [...of.concepts].filter((id) => room.findConcept(id)?.type === "disease");
    if (of.node.voice !== "own-result" && disease !== "" && diseases.length > 0)
      expect(
        diseases.some((id) => room.allAboveOf(id).has(disease)),
        of.node.id,
      ).toBe(true);
  }
});

test("a statement is not mistold in a cause that it argues from, nor in an example", async () => {
  const room = await roomOf("data");
  for (const { of, choices } of draftedBy("not-told", room)) {
    const [text = ""] = choices;
    const own = statedPart(of);
    const from = Array.from(own).findIndex((letter, i) => letter !== text[i]);
    expect(own.slice(0, from), of.node.id).not.toMatch(
      /^Because\b[^,]*$|\b(?:such as|including)\b[^;]*$/,
    );
  }
});

test("a shifted figure is twice as great or as small", async () => {
  const room = await roomOf("data");
  const asked = draftedBy("not-told", room).filter(({ of }) => of.node.completion === undefined);
  const shifts = asked.flatMap(({ of, choices: [text = ""] }) => {
    const numbersIn = (one: string): string[] => one.match(/\d+(?:\.\d+)?/g) ?? [];
    const [own, other] = [numbersIn(statedPart(of)), numbersIn(text)];
    return own.flatMap((number, i) =>
      number === other[i] ? [] : [Number(number) / Number(other[i])],
    );
  });
  expect(shifts.length).toBeGreaterThan(0);
  for (const ratio of shifts) expect(Math.max(ratio, 1 / ratio)).toBeGreaterThanOrEqual(2);
});

test.each([
  ["1 in 10,000", { value: 1, per: 10_000 }, ["1 in 1,000", "1 in 100"]],
  ["six", { value: 6 }, ["three"]],
])("%s is shifted as far, by the number that varies", async (words, own, expected) => {
  const room = await roomOf("data");
  const of = draftedBy("not-told", room).find(({ of: one, choices: [text = ""] }) => {
    const isShifted = text.replace(/\d+/g, "") === statedPart(one).replace(/\d+/g, "");
    return one.node.completion === undefined && isShifted;
  })?.of;
  const figure = of?.node.figures.find(({ standsBy }) => standsBy === "bound");
  if (of === undefined || figure === undefined) throw new Error("no figure is shifted");
  const { id, measureName, standsBy } = figure;
  const shifted = {
    ...of,
    node: {
      ...of.node,
      // Of one form with those that stand beside it.
      statement: `${statedPart(of).replace(/[\d%.,:]+/g, "")} in ${words} patients.`,
      // Of a measure that no other statement has.
      figures: [{ id, measure: "sightings", measureName, standsBy, ...own }],
    },
  };
  const statements = room.statements.map((one) => (one === of ? shifted : one));
  const found = Array.from({ length: 40 }, (__, seed) =>
    askNotStated({ ...room, statements }, shifted, openDraw(`${seed}`)),
  ).flatMap((question) => / in (.+) patients\.$/.exec(question?.choices[0] ?? "")?.[1] ?? []);
  expect([...new Set(found)].toSorted()).toEqual(expected);
});

test("what stands beside a statement is of one form with it: half the words of the shorter one are the same", async () => {
  const room = await roomOf("data");
  const ofDisease = contentStems(
    room
      .names(room.dossier.disease ?? "")
      .map(({ name }) => name)
      .join(" "),
  );
  const stemsIn = (text: string): string[] =>
    [...contentStems(text)].filter((stem) => !ofDisease.has(stem));
  for (const rule of ["told", "not-told"] as const) {
    const asked = draftedBy(rule, room);
    expect(asked.length, rule).toBeGreaterThan(0);
    for (const { of, quotes } of asked) {
      const own = stemsIn(statedPart(of));
      for (const one of quotes.slice(1)) {
        const beside = stemsIn(statedPart(one));
        const shared = own.filter((stem) => beside.includes(stem));
        expect(shared.length, `${of.node.id} beside ${one.node.id}`).toBeGreaterThanOrEqual(
          Math.min(own.length, beside.length) / 2,
        );
      }
    }
  }
});

test("no altered statement takes the right one for said", async () => {
  const asked = draftedBy("told", await roomOf("data"));
  expect(asked.length).toBeGreaterThan(0);
  for (const { of, choices } of asked) {
    const [own = new Set<string>(), ...wrong] = choices.map(contentStems);
    for (const stems of wrong)
      expect(
        [...own].every((stem) => stems.has(stem)),
        of.node.id,
      ).toBe(false);
  }
});
