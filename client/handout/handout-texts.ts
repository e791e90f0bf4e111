// Owns which texts of its own a handout holds, for what must be told of all of them. Titles of sources are theirs. Pure.
import type { TopicDetail } from "../../model/views/browse.ts";
import { toldOf, verdictText } from "../collection/collection-text.ts";
import type { Gathered, GatheredItem } from "../collection/gathered.ts";
import { notesTold, warningsTold } from "../collection/told-of-statement.ts";
import type { HandoutSection } from "./handout-sections.ts";

const itemTexts = (item: GatheredItem, behind: Gathered["behind"]): string[] => {
  switch (item.as) {
    case "statement": {
      const { attribution, statement, verdict } = item.card;
      const cautions = [...warningsTold(item, behind), ...notesTold(item, behind)];
      return [attribution, statement, verdictText(verdict), ...cautions.map(({ text }) => text)];
    }
    case "work":
      return [item.work.csl.title, item.work.standing?.reason ?? "", ...toldOf(item)];
    case "node":
      return [item.node.label, ...toldOf(item)];
    case "view":
      return [item.title];
    case "missing":
      return [];
  }
};

const topicTexts = ({ topic, summaries }: TopicDetail): string[] => [
  topic.label,
  topic.question,
  ...summaries.flatMap(({ sentences, unknown }) =>
    [...sentences, ...unknown].map(({ says }) => says),
  ),
];

/** The texts of sections. */
export const sectionTexts = (
  sections: readonly HandoutSection[],
  behind: Gathered["behind"],
): string[] =>
  sections.flatMap(({ detail, parts, evidence }) => [
    ...(detail === undefined ? [] : topicTexts(detail)),
    ...parts.flatMap(({ question = "", items }) => [
      question,
      ...items.flatMap((item) => itemTexts(item, behind)),
    ]),
    ...evidence.flatMap(({ work, study, reports }) => [
      work.label,
      study?.label ?? "",
      ...reports.flatMap(({ finding = "", statement, isTold, bearings }) => [
        finding,
        isTold ? "" : statement,
        ...bearings.map(({ explanation }) => explanation),
      ]),
    ]),
  ]);
