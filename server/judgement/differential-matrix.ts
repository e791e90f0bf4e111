// Owns setting conditions side by side: which claims say what of which feature, in which order rows and columns stand. Pure.
import type { ClaimNode, ConceptNode, DossierNode, GraphNode } from "../../model/nodes.ts";
import { ConceptType as ConceptTypes, type ConceptType } from "../../model/vocabulary.ts";
import type {
  ComparedCondition,
  ComparedFeature,
  DifferentialMatrix,
  FeatureSaying,
} from "../../model/views/compare.ts";
import { linkTo } from "./statement-page.ts";
import type { SubgraphIndex } from "./subgraph.ts";

/** A claim that says something of a feature in a condition, by their ids. */
type Entered = { condition: string; feature: string; says: FeatureSaying };

/** What a claim enters into a matrix; nothing where it names no feature, or no condition stands for its own. */
const enteredBy = (claim: ClaimNode, disease: string | undefined): Entered[] => {
  if (!("feature" in claim) || claim.feature === undefined) return [];
  const isOther = claim.type === "differential";
  const condition = isOther ? claim.condition.id : disease;
  if (condition === undefined) return [];
  const feature = claim.feature.id;
  const { value, modality } = claim;
  const frequency = "frequency" in claim ? claim.frequency : undefined;
  return [
    {
      condition,
      feature,
      says: {
        claim: claim.id,
        ...(value === undefined ? {} : { value }),
        ...(modality === undefined ? {} : { modality }),
        ...(isOther ? { points: claim.points } : {}),
        ...(isOther && claim.pointsBy !== undefined ? { pointsBy: claim.pointsBy } : {}),
        ...(frequency === undefined ? {} : { frequency }),
        figures: claim.figures.filter(({ of }) => of === feature),
      },
    },
  ];
};

/** The ids that the claims of a paper about `disease` name as conditions and as features, each once, as they are met. */
export const comparedIds = (
  claims: readonly ClaimNode[],
  disease: string | undefined,
): { conditions: string[]; features: string[] } => {
  const entered = claims.flatMap((claim) => enteredBy(claim, disease));
  return {
    conditions: [...new Set(entered.map(({ condition }) => condition))],
    features: [...new Set(entered.map(({ feature }) => feature))],
  };
};

/**
 * The matrix of one paper. `claims` come in reading order; `part` holds the concepts that they name and what the conditions are
 * kinds of.
 */
export const differentialMatrix = (
  dossier: DossierNode,
  claims: readonly ClaimNode[],
  part: SubgraphIndex,
): DifferentialMatrix => {
  const entered = claims.flatMap((claim) => enteredBy(claim, dossier.disease));
  const { conditions, features } = comparedIds(claims, dossier.disease);
  const isConcept = (node: GraphNode | undefined): node is ConceptNode => node?.kind === "concept";
  const rows = features
    .map((id) => part.find(id))
    .filter(isConcept)
    .map((feature) => ({
      feature,
      row: featureRow(
        feature,
        entered.filter((one) => one.feature === feature.id),
      ),
    }));
  return {
    dossier: linkTo(dossier),
    conditions: inKinds(conditions, dossier.disease, part),
    groups: groupsOf(rows),
  };
};

const featureRow = (feature: ConceptNode, entered: readonly Entered[]): ComparedFeature => {
  const found = new Set(entered.flatMap(({ says: { value } }) => value ?? []));
  const known = feature.values ?? [];
  const conditions = [...new Set(entered.map(({ condition }) => condition))];
  return {
    feature: linkTo(feature),
    values: [
      ...known.filter((value) => found.has(value)),
      ...[...found].filter((v) => !known.includes(v)),
    ],
    cells: conditions.map((condition) => ({
      condition,
      says: entered.filter((one) => one.condition === condition).map(({ says }) => says),
    })),
  };
};

/** Rows under the examination that a claim of theirs names, the others under what kind of thing the feature is. */
const groupsOf = (
  rows: readonly { feature: ConceptNode; row: ComparedFeature }[],
): DifferentialMatrix["groups"] => {
  const groups = new Map<string, DifferentialMatrix["groups"][number]>();
  for (const { feature, row } of rows) {
    const modality = row.cells
      .flatMap(({ says }) => says)
      .find((saying) => saying.modality !== undefined)?.modality;
    const { type } = feature;
    const key = modality?.id ?? type;
    const group = groups.get(key) ?? {
      ...(modality === undefined ? { type } : { modality }),
      features: [],
    };
    group.features.push(row);
    groups.set(key, group);
  }
  // Symptoms before findings, and what examinations show where examinations stand among kinds of things.
  const placeOf = ({ type = "test" }: { type?: ConceptType | undefined }): number =>
    ConceptTypes.options.indexOf(type);
  return [...groups.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** Conditions as they are met, the disease first, and each kind behind the nearest one that it is a kind of. */
const inKinds = (
  conditions: readonly string[],
  disease: string | undefined,
  part: SubgraphIndex,
): ComparedCondition[] => {
  const others = conditions.filter((id) => id !== disease);
  const kindOf = (id: string): string | undefined => {
    let above = part.out(id, "BROADER").map(({ to }) => to);
    const seen = new Set([id]);
    while (above.length > 0) {
      const found = above.find((wider) => others.includes(wider));
      if (found !== undefined) return found;
      for (const wider of above) seen.add(wider);
      above = above
        .flatMap((wider) => part.out(wider, "BROADER").map(({ to }) => to))
        .filter((wider) => !seen.has(wider));
    }
    return undefined;
  };
  const widers = new Map(others.map((id) => [id, kindOf(id)] as const));
  const under = (wider: string | undefined): string[] =>
    others.filter((id) => widers.get(id) === wider).flatMap((id) => [id, ...under(id)]);
  return [...(disease === undefined ? [] : [disease]), ...under(undefined)].flatMap((id) => {
    const node = part.find(id);
    if (node === undefined) return [];
    const wider = widers.get(id);
    return [
      {
        condition: linkTo(node),
        isDisease: id === disease,
        ...(wider === undefined ? {} : { kindOf: wider }),
      },
    ];
  });
};
