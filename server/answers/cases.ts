// Owns what is answered about the own cases: their records, their procedures, and all that is said of one.
import type { ParametersOf, ViewOf } from "../../model/endpoints.ts";
import type { CaseNode } from "../../model/nodes.ts";
import type { CaseEntry, CaseFieldGroup } from "../../model/views/browse.ts";
import type { Judged } from "../judgement/judged.ts";
import { getFirst, linkTo } from "../judgement/statement-page.ts";
import type { EvidenceStore } from "../store/evidence-store.ts";
import { storyOf } from "./case-story.ts";
import { getNode } from "./get-node.ts";
import { findNames } from "./judged-statements.ts";
import { listPage } from "./list-page.ts";

/** The own cases as records, paper by paper. Throws what {@link listPage} throws. */
export const answerCases = async (
  store: EvidenceStore,
  { dossier, ...slice }: ParametersOf<"cases">,
): Promise<ViewOf<"cases">> => {
  const page = await listPage(store, "cases", { kinds: ["case"], dossier }, slice);
  return {
    ...page,
    items: await entriesOf(store, page.items),
    of: await findNames(store, [dossier]),
  };
};

/** One case with its record and every statement about it. Throws what {@link getNode} throws. */
export const answerCase = async (
  store: EvidenceStore,
  { id }: ParametersOf<"case">,
): Promise<ViewOf<"case">> => {
  const node = await getNode(store, id, ["case"]);
  const { judged, mentioning, groups, procedures } = await storyOf(store, node);
  return {
    case: node,
    groups,
    procedures,
    statements: judged.map(({ card }) => card),
    mentions: mentioning.map(({ card }) => card),
  };
};

const entriesOf = async (
  store: EvidenceStore,
  nodes: readonly CaseNode[],
): Promise<CaseEntry[]> => {
  const dossiers = await store.findNodes([...new Set(nodes.map((node) => node.dossier))]);
  return Promise.all(
    nodes.map(async (node) => {
      const own = dossiers.filter((dossier) => dossier.id === node.dossier);
      const { groups, judged } = await storyOf(store, node);
      return {
        case: node,
        groups,
        dossier: linkTo(getFirst(own, "dossier", node.id)),
        attributions: attributionsIn(groups, judged),
      };
    }),
  );
};

const attributionsIn = (
  groups: readonly CaseFieldGroup[],
  judged: readonly Judged[],
): CaseEntry["attributions"] => {
  const values = groups.flatMap(({ fields }) => fields.flatMap((field) => field.values));
  const named = new Set(
    values.flatMap(({ claim, besides = [] }) => [claim, ...besides.map((other) => other.claim)]),
  );
  return Object.fromEntries(
    judged.flatMap(({ card }) => (named.has(card.id) ? [[card.id, card.attribution]] : [])),
  );
};
