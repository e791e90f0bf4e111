// Owns saying what warns of several statements of a list once: at the first of them, with the others that it is of. Pure.
import { sourceName } from "../../model/source-name.ts";
import type { Caution } from "../../model/support.ts";
import type { StatementCard } from "../../model/views/card.ts";
import { warningsOf } from "./words.ts";

/** A warning in words, with its source: "the trial was in advanced disease (Judson 2014, [35])". */
export const warningText = (warning: Caution): string => {
  const name = sourceName(warning);
  return `${warning.text}${name === undefined ? "" : ` (${name})`}`;
};

/**
 * For each statement that is to state its first warning, by its id, the other statements that the same is of, in the order of the list.
 * One without an entry has none, or one that stands in words before it: its mark says what that comes to.
 */
export const warningsOnce = (
  cards: readonly StatementCard[],
): ReadonlyMap<string, StatementCard[]> => {
  const stated = new Set<string>();
  return new Map(
    cards.flatMap((card) => {
      const [first] = warningsOf(card.cautions).map(warningText);
      if (first === undefined || stated.has(first)) return [];
      stated.add(first);
      const others = cards.filter(
        (other) => other !== card && warningsOf(other.cautions).map(warningText).includes(first),
      );
      return [[card.id, others] as const];
    }),
  );
};
