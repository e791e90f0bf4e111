// Owns the test that a procedure ends whatever it begins in pairs, by the pairs of the dossier's field. Which step belongs to a pair is
// read from the concepts that the claim is about, as answers read it from the graph.
import { exactly } from "../../../model/arithmetic/interval.ts";
import { listText, numberInWords } from "../../../model/formats.ts";
import type { Claim } from "../../../model/statement.ts";
import { indexBy, type CorpusIndex } from "../corpus-index.ts";
import { stepsOf, type Step } from "../steps-of.ts";
import type { GroupTest } from "./grouped-figures.ts";
import { groupedBy } from "../../grouped-by.ts";

type Done = { readonly claim: Claim; readonly site: string; readonly order: number };

/** Whether a concept is one of `means`, or a kind of one. */
const isKindOf = (
  concept: string,
  means: readonly string[],
  index: CorpusIndex,
  seen: ReadonlySet<string> = new Set(),
): boolean =>
  means.includes(concept) ||
  (!seen.has(concept) &&
    (index.concepts.get(concept)?.value.broader ?? []).some((wider) =>
      isKindOf(wider, means, index, new Set([...seen, concept])),
    ));

const doneIn = (steps: readonly Step[], means: readonly string[], index: CorpusIndex): Done[] =>
  steps.flatMap(({ entry: { value: claim }, step }) => {
    const isMeant = claim.about.some(
      ({ concept, role }) => role === "intervention" && isKindOf(concept, means, index),
    );
    const sites = claim.about.filter(({ role }) => role === "site");
    return isMeant ? sites.map(({ concept }) => ({ claim, site: concept, order: step })) : [];
  });

/** Procedures of the own cases end what they begin, as far as it is stated. One for which no end, or no begin, is stated passes. */
export const stepsInPairs: GroupTest = ({ scope, dossier, index }) => {
  if (dossier === undefined) return [];
  const profile = index.profiles.get(dossier.dossier.value.profile ?? "")?.value;
  const holders = new Map(scope.holders.map((holder) => [holder.name, holder]));
  const procedures = groupedBy(
    stepsOf(dossier).filter(({ entry }) => entry.value.cases.length > 0),
    ({ procedure }) => procedure,
  );
  const siteName = (site: string): string => index.concepts.get(site)?.value.name ?? site;
  return (profile?.pairedSteps ?? []).flatMap((pair) =>
    procedures.flatMap((steps) => {
      const begun = doneIn(steps, pair.begin.means, index);
      const ended = doneIn(steps, pair.end.means, index);
      if (begun.length === 0 || ended.length === 0) return [];
      const [opened, closed] = [indexBy(begun, siteOf), indexBy(ended, siteOf)];
      const onlyBegun = [...opened.keys()].filter((site) => !closed.has(site));
      const onlyEnded = [...closed.keys()].filter((site) => !opened.has(site));
      const claims = new Set([...begun, ...ended].map(({ claim }) => claim.id));
      const parties = [...claims].flatMap((id) => {
        const holder = holders.get(id);
        return holder === undefined ? [] : [{ holder }];
      });
      const isRight = onlyBegun.length + onlyEnded.length === 0;
      const [begin, end] = [pair.begin.name, pair.end.name].map((name) => name.toLowerCase());
      const numbers = `${numberInWords(opened.size)} ${begin}, ${numberInWords(closed.size)} ${end}`;
      const names = (sites: readonly string[]): string => listText(sites.map(siteName), "and");
      const left = [
        ...(onlyBegun.length > 0 ? [`${names(onlyBegun)} ${begin} and not ${end}`] : []),
        ...(onlyEnded.length > 0 ? [`${names(onlyEnded)} ${end} and not ${begin}`] : []),
      ];
      return [
        {
          kind: "paired-steps" as const,
          outcome: isRight ? ("holds" as const) : ("fails" as const),
          says: isRight
            ? `As told, everything ${begin} is also ${end} (${numberInWords(opened.size)}).`
            : `As told, ${numbers}: ${left.join("; ")}.`,
          expected: exactly(opened.size),
          found: exactly(closed.size),
          parties,
        },
      ];
    }),
  );
};

const siteOf = ({ site }: Done): string => site;
