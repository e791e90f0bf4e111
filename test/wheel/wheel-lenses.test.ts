// Tests what lenses answer, what narrows the wheel down, and the ways along its links, on the fictional article.
import { beforeAll, describe, expect, test } from "vitest";
import { openFacets, type Facets } from "../../client/wheel/facets.ts";
import { askLens, classesAmong, topicsByShare } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import {
  findWays,
  isStatementMark,
  sourcesAt,
  type WheelWays,
} from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { wheelOfData } from "./a-wheel.ts";

let wheel: Wheel;
let ways: WheelWays;
let facets: Facets;
beforeAll(async () => {
  wheel = await wheelOfData("test/fixtures/kelp/data");
  ways = findWays(wheel);
  facets = openFacets(wheel, ways);
});

const place = (id: string): number => {
  const found = ways.placeOf(id);
  if (found === undefined) throw new Error(`no mark is called ${id}`);
  return found;
};
const ids = (places: Iterable<number>): string[] =>
  [...places].map((one) => wheel.marks[one]?.id ?? "");
/** Ids of the marks of each class. */
const answered = (lens: keyof typeof lenses, study?: number): Record<string, string[]> => {
  const answer = askLens(lenses[lens], { wheel, ways, study });
  return Object.fromEntries(
    answer.classes.map(({ id }) => [
      id,
      ids([...wheel.marks.keys()].filter((one) => answer.classOf(one)?.id === id)),
    ]),
  );
};

describe("lenses", () => {
  test.each(["voice", "ground", "audit", "not-cited", "conflicts", "open", "later"] as const)(
    "%s counts what it shows",
    (lens) => {
      const answer = askLens(lenses[lens], { wheel, ways });
      const counted = wheel.marks.filter((_, one) => answer.classOf(one) !== undefined).length;
      expect(answer.classes.reduce((sum, { count }) => sum + count, 0)).toBe(counted);
      expect(answer.total).toBe(counted);
      expect(counted).toBeGreaterThan(0);
    },
  );

  test("classes are counted among some marks, also where none of them is left", () => {
    const answer = askLens(lenses.voice, { wheel, ways });
    const cited = answered("voice")["cited"]?.map(place) ?? [];
    const counts = classesAmong(answer, cited.slice(1)).map(({ id, count }) => [id, count]);
    expect(counts).toEqual(
      answer.classes.map(({ id }) => [id, id === "cited" ? cited.length - 1 : 0]),
    );
    expect(classesAmong(answer, wheel.marks.keys())).toEqual(answer.classes);
  });

  test.each(Object.values(lenses))("$question draws each class in a style of its own", (lens) => {
    const styles = lens.classes.map(({ style }) => `${style.colour} ${style.fill}`);
    expect(new Set(styles).size).toBe(styles.length);
  });

  test("topics that have a class are listed by its share, the largest first", () => {
    const answer = askLens(lenses.voice, { wheel, ways });
    const places = [...wheel.marks.keys()];
    const shares = topicsByShare(wheel, answer, "cited", places);
    expect(shares.length).toBeGreaterThan(1);
    for (const { sector, count, of } of shares) {
      const under = wheel.marks.filter((mark) => isStatementMark(mark) && mark.sector === sector);
      expect(of).toBe(under.length);
      expect(count).toBe(
        under.filter((mark) => isStatementMark(mark) && mark.voice === "cited").length,
      );
    }
    const parts = shares.map(({ count, of }) => count / of);
    expect(parts).toEqual(parts.toSorted((a, b) => b - a));
    expect(topicsByShare(wheel, answer, "identified", places)).toEqual([]);
  });

  test("works that are never cited are told from those cited for something else", () => {
    const { never = [], elsewhere = [] } = answered("not-cited");
    const isMatched = (id: string): boolean =>
      ways.into(place(id)).some(({ how }) => how === "identified-as");
    expect(never.length).toBeGreaterThan(0);
    expect(never.filter(isMatched)).toEqual([]);
    expect(elsewhere.filter((id) => !isMatched(id))).toEqual([]);
  });

  test("voice takes every statement at its own", () => {
    const found = answered("voice");
    for (const voice of ["own-result", "own-practice", "cited", "opinion", "uncited"]) {
      expect(found[voice] ?? []).toEqual(
        wheel.marks.flatMap((mark) =>
          isStatementMark(mark) && mark.voice === voice ? [mark.id] : [],
        ),
      );
    }
  });

  test("what came after are works younger than the paper, and what they bear on", () => {
    const [year] = wheel.dossiers.map((dossier) => dossier.year);
    for (const id of answered("later")["work"] ?? []) {
      const work = wheel.marks[place(id)];
      expect(work?.kind === "work" ? work.year : undefined).toBeGreaterThan(year ?? Infinity);
    }
  });

  test("conflicts join statements that an inconsistency names", () => {
    const { links } = askLens(lenses.conflicts, { wheel, ways });
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.how === "conflicts" && link.tension).toMatch(/^kelp:/);
      expect(wheel.marks[link.from]?.kind).toMatch(/claim|recommendation/);
    }
  });

  test("one study lights all that depends on it, and nothing without a study", () => {
    const study = place("study:dune-trial");
    const { study: own, touched } = answered("study", study);
    expect(own).toEqual(["work:dune-2021", "study:dune-trial"]);
    expect(touched?.length).toBeGreaterThan(0);
    expect(answered("study")).toEqual({});
  });

  test("the links of one study are those between what it lights, and their sources are named", () => {
    const chosen = place("study:dune-trial");
    const { links } = askLens(lenses.study, { wheel, ways, study: chosen });
    const lit = ways.through(chosen);
    expect(links.length).toBeGreaterThan(0);
    for (const { from, to } of links) expect(lit.has(from) && lit.has(to)).toBe(true);
    expect(ids(sourcesAt(wheel, links))).toContain("study:dune-trial");
    expect([...sourcesAt(wheel, links)].filter((one) => !lit.has(one))).toEqual([]);
    expect(askLens(lenses.study, { wheel, ways }).links).toEqual([]);
  });

  test("what much depends on is drawn larger", () => {
    const { sizeOf } = askLens(lenses.dependents, { wheel, ways });
    const byNumber = [...wheel.marks.keys()].sort(
      (a, b) => ways.dependents(a) - ways.dependents(b),
    );
    const [least, most] = [byNumber[0] ?? 0, byNumber.at(-1) ?? 0];
    expect(ways.dependents(most)).toBeGreaterThan(ways.dependents(least));
    expect(sizeOf(most)).toBeGreaterThan(sizeOf(least));
  });
});

describe("ways", () => {
  test("lead from a statement to its sources and from a source to its statements", () => {
    const advice = wheel.marks.findIndex(({ kind }) => kind === "recommendation");
    for (const reached of ways.through(advice)) {
      if (reached !== advice) expect(ways.through(reached).has(advice)).toBe(true);
    }
    expect(ways.through(advice).size).toBeGreaterThan(1);
  });

  test("count dependents over support only", () => {
    const work = place("work:dune-2021");
    expect(ways.into(work).map(({ how }) => how)).toContain("not-cited");
    expect(ways.dependents(work)).toBe(0);
  });
});

describe("facets", () => {
  test("stack, and each value says how many marks it leaves", () => {
    for (const facet of ["kind", "type", "topic", "voice", "caution", "concept"] as const) {
      for (const { id, count } of facets.valuesOf(facet, { kind: "claim" })) {
        if (facet === "kind") continue;
        const left = facets.narrow({ kind: "claim", [facet]: id });
        expect(left).toHaveLength(count);
      }
    }
    expect(facets.narrow({})).toBeUndefined();
  });

  test("words are found in any order, without accents", () => {
    const label = wheel.marks[0]?.label ?? "";
    const [first = "", second = ""] = label.split(" ");
    expect(facets.narrow({ q: `${second.toUpperCase()} ${first}` })).toContain(0);
    expect(facets.narrow({ q: "no such words" })).toEqual([]);
  });

  test("words are looked for where words begin, not inside them", () => {
    const labels = ["Neoadjuvant patch", "Adjuvant patch (2014)", "Patch"];
    const few = {
      ...wheel,
      marks: labels.map((label, i) => ({ id: `study:s-${i}`, kind: "study" as const, label })),
      links: [],
    };
    const found = openFacets(few, findWays(few));
    expect(found.narrow({ q: "adjuvant" })).toEqual([1]);
    expect(found.narrow({ q: "patch adjuv" })).toEqual([1]);
    expect(found.narrow({ q: "(2014" })).toEqual([1]);
    expect(found.isUnheard({ q: "juvant" })).toBe(true);
    expect(found.isUnheard({ q: "patch" })).toBe(false);
    const searched = { q: "juvant", found: new Set(["study:s-2"]) };
    expect(found.narrow(searched)).toEqual([2]);
  });

  test("a slice keeps figures of the measure that reach into it", () => {
    const [measure] = facets.measures({});
    if (measure === undefined) throw new Error("the article has figures");
    const all = facets.narrow({ measure: measure.id }) ?? [];
    expect(all.length).toBeGreaterThan(0);
    expect(facets.narrow({ measure: measure.id, min: measure.low, max: measure.high })).toEqual(
      all,
    );
    expect(facets.narrow({ measure: measure.id, min: measure.high + 1 })).toEqual([]);
    expect(facets.narrow({ measure: measure.id, max: measure.low - 1 })).toEqual([]);
  });

  test("a measure says in words in which unit it is, and how many marks it leaves of what is left", () => {
    const measures = facets.measures({ voice: "own-result" });
    expect(measures.length).toBeGreaterThan(0);
    for (const { id, count } of measures)
      expect(facets.narrow({ voice: "own-result", measure: id })).toHaveLength(count);
  });

  test("numbers of one measure in two units are told apart", () => {
    const of = (id: string, measure: number, low: number) => {
      const figures = [{ measure, low, high: low }];
      const claim = wheel.marks.find(({ kind }) => kind === "claim");
      if (claim?.kind !== "claim") throw new Error("the article has claims");
      return { ...claim, id, figures };
    };
    const timed: Wheel = {
      ...wheel,
      measures: [
        { name: "time after surgery", unit: "d" },
        { name: "time after surgery", unit: "a" },
      ],
      marks: [of("kelp:days", 0, 3), of("kelp:years", 1, 2)],
      links: [],
    };
    const found = openFacets(timed, findWays(timed));
    expect(found.measures({}).map(({ name, count }) => [name, count])).toEqual([
      ["time after surgery, days", 1],
      ["time after surgery, years", 1],
    ]);
    expect(found.narrow({ measure: "time after surgery (d)", min: 1, max: 5 })).toEqual([0]);
  });

  test("a topic below a sector's own is a value of its own, after the sector's", () => {
    const [sector] = wheel.sectors;
    const claim = wheel.marks.findIndex((mark) => isStatementMark(mark) && mark.sector === 0);
    const narrower = { id: "topic:holdfast-age", kind: "topic", label: "Age" } as const;
    const marks = wheel.marks.map((mark, at) =>
      at === claim && isStatementMark(mark) ? { ...mark, topic: narrower } : mark,
    );
    const narrowed = openFacets({ ...wheel, marks }, ways);
    expect(narrowed.narrow({ topic: narrower.id })).toEqual([claim]);
    expect(narrowed.narrow({ topic: sector?.topic.id })).toEqual(
      facets.narrow({ topic: sector?.topic.id }),
    );
    const [first, second] = narrowed.valuesOf("topic", {});
    expect(first?.id).toBe(sector?.topic.id);
    expect(second).toEqual({ id: narrower.id, name: `${sector?.topic.label}: Age`, count: 1 });
  });
});
