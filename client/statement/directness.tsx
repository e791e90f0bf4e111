// Owns how closely a source's question matches a statement's, axis by axis.
import type { DirectnessView } from "../../model/views/statement.ts";
import { directnessGrades } from "../../model/words.ts";
import { Badge } from "../marks/badge.tsx";

/** One line with each axis that applies; nothing when none does. */
export const Directness = ({ axes }: { axes: readonly DirectnessView[] }) => {
  if (axes.length === 0) return null;
  return (
    <p className="directness">
      {axes.map(({ axis, name, means, grade }) => (
        <Badge
          key={axis}
          word={`${name}: ${grade}`}
          meaning={`${means} ${directnessGrades[grade]}`}
          tone={grade === "indirect" ? "strong" : "plain"}
        />
      ))}
    </p>
  );
};
