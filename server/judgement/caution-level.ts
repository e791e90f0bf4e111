// Owns how loud a caution is: three levels, so that a warning stays rare. Pure.
import type { Caution, CautionLevel } from "../../model/support.ts";
import { verdictLevels } from "../../model/words.ts";

/** From the loudest down. */
const order: readonly CautionLevel[] = ["warning", "note", "detail"];

/**
 * `warning` where the source says otherwise, where something no longer stands, and where statements cannot both be true;
 * `note` where a reader should look closer before relying on it; `detail` for what its voice, its heading or its facts say
 * anyway, and for what concerns the entry and not the paper. `isHard` is of inconsistencies.
 */
export const cautionLevel = ({
  code,
  verdict,
  isHard = false,
}: Pick<Caution, "code" | "verdict"> & { isHard?: boolean }): CautionLevel => {
  switch (code) {
    case "overtaken":
      return "warning";
    case "audit":
      return (verdict === undefined ? undefined : verdictLevels[verdict]) ?? "note";
    case "tension":
      return isHard ? "warning" : "note";
    case "uncited-evidence":
    case "none-identified":
      return "note";
    case "practice-not-advice":
    case "no-source":
    case "not-reported":
    case "draft":
      return "detail";
  }
};

/** The loudest level among cautions; undefined when there are none. */
export const highestLevel = (cautions: readonly Caution[]): CautionLevel | undefined =>
  order.find((level) => cautions.some((caution) => caution.level === level));

/** Where a level stands among the three, the loudest first. */
export const levelRank = (level: CautionLevel): number => order.indexOf(level);
