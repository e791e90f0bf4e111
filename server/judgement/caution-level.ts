// Owns how loud a caution is: three levels, so that a warning stays rare. Pure: reads a part of the graph.
import type { Caution, CautionLevel } from "../../model/support.ts";
import type { SubgraphIndex } from "./subgraph.ts";

/** From the loudest down. */
const order: readonly CautionLevel[] = ["warning", "note", "detail"];

/**
 * `warning` where the source says otherwise, where something no longer stands, and where statements cannot both be true;
 * `detail` for what concerns the entry and not the paper; `note` for everything between.
 */
export const cautionLevel = (
  { code, verdict, because }: Caution,
  part: SubgraphIndex,
): CautionLevel => {
  switch (code) {
    case "overtaken":
      return "warning";
    case "audit":
      return verdict === "wording-differs" ? "note" : "warning";
    case "tension":
      return because.some((id) => isHard(id, part)) ? "warning" : "note";
    case "practice-not-advice":
    case "uncited-evidence":
    case "none-identified":
    case "no-source":
      return "note";
    case "not-reported":
    case "draft":
      return "detail";
  }
};

const isHard = (id: string, part: SubgraphIndex): boolean => {
  const node = part.find(id);
  return node?.kind === "tension" && node.type === "hard";
};

/** The loudest level among cautions; undefined when there are none. */
export const highestLevel = (
  cautions: readonly Caution[],
  part: SubgraphIndex,
): CautionLevel | undefined => {
  const levels = new Set(cautions.map((caution) => cautionLevel(caution, part)));
  return order.find((level) => levels.has(level));
};
