// Owns what follows from a matrix: what separates two conditions, and what entered claims say of them in view of findings. Pure:
// claims are sorted and listed, never counted into a score.
import type { NodeLink } from "../../model/node-link.ts";
import type {
  ComparedCondition,
  ComparedFeature,
  DifferentialMatrix,
  FeatureSaying,
} from "../../model/views/compare.ts";

/** All rows of a matrix, group by group. */
export const rowsOf = (matrix: DifferentialMatrix): ComparedFeature[] =>
  matrix.groups.flatMap(({ features }) => features);

/** What claims say of a feature in a condition; empty where nothing is entered. */
export const saysOf = (row: ComparedFeature, condition: string): readonly FeatureSaying[] =>
  row.cells.find((cell) => cell.condition === condition)?.says ?? [];

/** How a row's values and the direction that a claim gives it do not go together. */
export type Oddity = "said to be shared, entered differently" | "said to separate, entered alike";
/** A row by which two conditions are distinguished; `isOfOne` where it is entered for one of them only. */
export type SeparatingRow = { row: ComparedFeature; oddity?: Oddity; isOfOne?: true };

/** The rows of two conditions by what they say of them. */
export type Pair = {
  separating: SeparatingRow[];
  /** Entered for one of them only, so that it cannot be known. */
  ofOneOnly: ComparedFeature[];
  /** Entered alike for both, or said to occur in both. */
  alike: ComparedFeature[];
};

/**
 * Which rows separate two conditions: those whose entered values differ, and, where one of the two is the disease itself, those of
 * which a claim on the other says so.
 */
export const compareTwo = (
  matrix: DifferentialMatrix,
  one: ComparedCondition,
  other: ComparedCondition,
): Pair => {
  const pair: Pair = { separating: [], ofOneOnly: [], alike: [] };
  const isWithDisease = one.isDisease || other.isDisease;
  for (const row of rowsOf(matrix)) {
    const [left, right] = [saysOf(row, one.condition.id), saysOf(row, other.condition.id)];
    if (left.length + right.length === 0) continue;
    const pointers = isWithDisease ? [...left, ...right].flatMap(({ points }) => points ?? []) : [];
    const isShared = pointers.includes("shared");
    const isStated = pointers.some((points) => points !== "shared");
    const isOfBoth = left.length > 0 && right.length > 0;
    if (isOfBoth && differ(left, right)) {
      pair.separating.push({
        row,
        ...(isShared ? { oddity: "said to be shared, entered differently" } : {}),
      });
    } else if (isStated && !isShared) {
      pair.separating.push({
        row,
        ...(isOfBoth ? { oddity: "said to separate, entered alike" } : { isOfOne: true as const }),
      });
    } else if (isShared || isOfBoth) pair.alike.push(row);
    else pair.ofOneOnly.push(row);
  }
  return pair;
};

/** Whether no value of the one is a value of the other. A claim without a value differs from none. */
const differ = (left: readonly FeatureSaying[], right: readonly FeatureSaying[]): boolean =>
  left.every(
    (a) =>
      a.value !== undefined && right.every((b) => b.value !== undefined && a.value !== b.value),
  );

/** A finding: a feature with the value that it has. */
export type Finding = { feature: string; value: string };

/** A finding as the address holds it. */
export const findingKey = ({ feature, value }: Finding): string => `${feature}=${value}`;

/** The findings that a matrix knows among those of an address, in the order of the matrix. */
export const findingsIn = (
  matrix: DifferentialMatrix,
  keys: readonly string[],
): (Finding & { label: string })[] =>
  rowsOf(matrix).flatMap(({ feature, values }) =>
    values
      .map((value) => ({ feature: feature.id, value, label: `${feature.label}: ${value}` }))
      .filter((finding) => keys.includes(findingKey(finding))),
  );

/** A claim that says something of a condition in view of a finding. */
export type Weighed = { finding: Finding & { label: string }; saying: FeatureSaying };

/** What entered claims say of one condition in view of findings. */
export type Weighing = {
  condition: NodeLink;
  isDisease: boolean;
  /** The finding is entered for it. */
  for: Weighed[];
  /** Another value is entered for it, or the finding is said to point away from it. */
  against: Weighed[];
  /** The finding is said to occur in it and in the disease alike, or no value is stated. */
  undecided: Weighed[];
  /** Findings of which nothing is entered for it. */
  silent: string[];
};

const sideOf = (saying: FeatureSaying, value: string): "for" | "against" | "undecided" => {
  if (saying.value === undefined) return "undecided";
  const isSame = saying.value === value;
  switch (saying.points) {
    case undefined:
    case "for":
      return isSame ? "for" : "against";
    case "shared":
      return isSame ? "undecided" : "against";
    case "against":
      return isSame ? "against" : "undecided";
  }
};

/** What entered claims say of each condition in view of findings, in the order of the matrix: no order of likelihood. */
export const weigh = (
  matrix: DifferentialMatrix,
  findings: readonly (Finding & { label: string })[],
): Weighing[] =>
  matrix.conditions.map(({ condition, isDisease }) => {
    const weighing: Weighing = {
      condition,
      isDisease,
      for: [],
      against: [],
      undecided: [],
      silent: [],
    };
    for (const finding of findings) {
      const row = rowsOf(matrix).find(({ feature }) => feature.id === finding.feature);
      const says = row === undefined ? [] : saysOf(row, condition.id);
      if (says.length === 0) weighing.silent.push(finding.label);
      for (const saying of says) weighing[sideOf(saying, finding.value)].push({ finding, saying });
    }
    return weighing;
  });
