// Owns how a handout is laid out: its items in sections and parts, each item and each result stated once and numbered through. Pure.
import { listText, pluralOf } from "../../model/formats.ts";
import type { TopicDetail, UncitedEvidence } from "../../model/views/browse.ts";
import type { Gathered, GatheredItem } from "../collection/gathered.ts";

/** Items under one question, numbered from `from` on; without a question where nothing divides them. */
export type HandoutPart = { question?: string; from: number; items: readonly GatheredItem[] };

type Report = UncitedEvidence["reports"][number];

/** Evidence that is not cited under a topic. */
export type HandoutEvidence = Omit<UncitedEvidence, "reports"> & {
  item: GatheredItem | undefined;
  /** `isStated`: a section above says what it found. */
  reports: readonly (Report & { isStated: boolean })[];
};

/** One topic of a handout, or the whole of a collection, which has no `detail`. */
export type HandoutSection = {
  detail?: TopicDetail;
  parts: readonly HandoutPart[];
  /** Numbers of statements under the topic that sections above hold. */
  above: readonly number[];
  evidence: readonly HandoutEvidence[];
};

/** The sections of a handout, and the number of each item by its id. */
export type HandoutLayout = {
  sections: readonly HandoutSection[];
  numbers: ReadonlyMap<string, number>;
};

/** A collection: one section, one part. */
export const collectionLayout = ({ items }: Gathered): HandoutLayout => ({
  sections: [{ parts: [{ from: 1, items }], above: [], evidence: [] }],
  numbers: new Map(items.map(({ id }, i) => [id, i + 1] as const)),
});

/** Topics one below the other: a statement stands under the first that holds it, a result is stated where it bears first. */
export const topicsLayout = (
  details: readonly TopicDetail[],
  { items }: Gathered,
): HandoutLayout => {
  const byId = new Map(items.map((item) => [item.id, item] as const));
  const numbers = new Map<string, number>();
  const stated = new Set<string>();
  const sections = details.map((detail): HandoutSection => {
    const above: number[] = [];
    const own = new Set<string>();
    const parts = detail.groups.map(({ question, items: cards }): HandoutPart => {
      const from = numbers.size + 1;
      const given = cards.flatMap(({ id }) => {
        const item = byId.get(id);
        if (item === undefined) return [];
        const number = numbers.get(id);
        if (number !== undefined) {
          above.push(number);
          return [];
        }
        numbers.set(id, numbers.size + 1);
        own.add(id);
        return [item];
      });
      return { question, from, items: given };
    });
    const evidence = detail.uncited.flatMap((one): HandoutEvidence[] => {
      const reports = one.reports.flatMap((report) => {
        const isStated = stated.has(report.id);
        stated.add(report.id);
        // On a statement above it bears as it is stated there.
        const bearings = report.bearings.flatMap((bearing) => {
          const statements = bearing.statements.filter((id) => own.has(id));
          return statements.length === 0 ? [] : [{ ...bearing, statements }];
        });
        return isStated && bearings.length === 0 ? [] : [{ ...report, bearings, isStated }];
      });
      return reports.length === 0 ? [] : [{ ...one, item: byId.get(one.work.id), reports }];
    });
    return {
      detail,
      parts: parts.filter((part) => part.items.length > 0),
      above: above.toSorted((a, b) => a - b),
      evidence,
    };
  });
  return { sections, numbers };
};

/** Everything that a handout names sources for, in its order. */
export const itemsInOrder = (sections: readonly HandoutSection[]): GatheredItem[] =>
  sections.flatMap(({ parts, evidence }) => [
    ...parts.flatMap(({ items }) => items),
    ...evidence.flatMap(({ item }) => item ?? []),
  ]);

/** Statements by their numbers, in words: "statement 3", "statements 3, 4 and 7". */
export const statementsText = (numbers: readonly number[]): string => {
  const inOrder = numbers.toSorted((a, b) => a - b).map(String);
  return `${pluralOf(numbers.length, "statement")} ${listText(inOrder, "and")}`;
};
