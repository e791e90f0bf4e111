// Owns the legend of a handout: what the abbreviations on it stand for, since nothing on paper can be pointed at.
import { useExplainer } from "../explain/abbreviations.ts";
import { abbreviationsIn } from "../explain/explainer.ts";

/** The legend; nothing where the texts hold no abbreviation that they do not spell out. */
export const HandoutAbbreviations = ({ texts }: { texts: readonly string[] }) => {
  const explain = useExplainer();
  const found = explain === undefined ? [] : abbreviationsIn(texts, explain);
  if (found.length === 0) return null;
  return (
    <section className="section" aria-labelledby="abbreviations">
      <h2 id="abbreviations">Abbreviations</h2>
      <dl className="handout-abbreviations">
        {found.map(({ short, standsFor }) => (
          <div key={short}>
            <dt>{short}</dt>
            <dd>{standsFor}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
