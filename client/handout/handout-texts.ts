// Owns which texts of its own a handout holds, for what must be stated of all of them. Titles of sources are theirs. Pure.
import type { TopicDetail } from "../../model/views/browse.ts";
import { groundText, statedOf } from "../collection/collection-text.ts";
import type { Gathered, GatheredItem } from "../collection/gathered.ts";
import { noteTexts, warningTexts } from "../collection/cautions-and-sources.ts";
import type { HandoutSection } from "./handout-sections.ts";

const itemTexts = (item: GatheredItem, behind: Gathered["behind"]): string[] => {
  switch (item.as) {
    case "statement": {
      const { attribution, statement, verdict } = item.card;
      const cautions = [...warningTexts(item, behind), ...noteTexts(item, behind)];
      return [attribution, statement, groundText(verdict), ...cautions.map(({ text }) => text)];
    }
    case "work":
      return [item.work.csl.title, item.work.standing?.reason ?? "", ...statedOf(item)];
    case "node":
      return [item.node.label, ...statedOf(item)];
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
      ...reports.flatMap(({ finding = "", statement, isStated, bearings }) => [
        finding,
        isStated ? "" : statement,
        ...bearings.map(({ explanation }) => explanation),
      ]),
    ]),
  ]);
