// Owns the line below a drawing that says what its abbreviations stand for: within it nothing opens.
import { listText } from "../../model/formats.ts";
import { useExplainer } from "./abbreviations.ts";
import { abbreviationsIn } from "./explainer.ts";

/** The line; nothing where the texts hold no abbreviation that is explained. */
export const AbbreviationLine = ({ texts }: { texts: readonly string[] }) => {
  const explain = useExplainer();
  const found = explain === undefined ? [] : abbreviationsIn(texts, explain);
  if (found.length === 0) return null;
  return (
    <p className="abbreviations">
      {listText(
        found.map(({ short, standsFor }) => `${short}: ${standsFor}`),
        "and",
      )}
      .
    </p>
  );
};
