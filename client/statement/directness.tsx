// Owns how closely a source's question matches a statement's, axis by axis.
import { directnessAxes, directnessGrades } from "../../model/words.ts";
import type { Directness as Axes } from "../../model/statement.ts";
import type { DirectnessAxis } from "../../model/vocabulary.ts";
import { Badge } from "../marks/badge.tsx";

const axes: readonly DirectnessAxis[] = ["site", "histology", "setting", "timing"];

/** One line with each axis that applies; nothing when none does. */
export const Directness = ({ of }: { of: Axes }) => {
  const given = axes.flatMap((axis) => {
    const grade = of[axis];
    return grade === undefined ? [] : [{ axis, grade }];
  });
  if (given.length === 0) return null;
  return (
    <p className="directness">
      {given.map(({ axis, grade }) => (
        <Badge
          key={axis}
          word={`${axis}: ${grade}`}
          meaning={`${directnessAxes[axis]} ${directnessGrades[grade]}`}
          tone={grade === "indirect" ? "strong" : "plain"}
        />
      ))}
    </p>
  );
};
