// Owns an inconsistency of a paper with both its sides.
import type { StatementCard } from "../../model/views/card.ts";
import type { TensionNode } from "../../model/nodes.ts";
import { upperFirst } from "../../model/formats.ts";
import { tensionKinds } from "../../model/words.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "../marks/badge.tsx";
import { NodeLink } from "../marks/node-link.tsx";

/** The sides one beside the other, each with the statements that say so; `here` is the statement one came from. */
export const TensionSides = ({
  tension,
  statements,
  here,
}: {
  tension: TensionNode;
  statements: readonly StatementCard[];
  here?: string;
}) => {
  const cards = new Map(statements.map((card) => [card.id, card]));
  return (
    <>
      <div className="columns">
        {tension.sides.map((side, i) => (
          <div key={i} className="side">
            <p className="side-says">
              <Explained text={side.says} />
            </p>
            <ul className="side-statements">
              {side.statements.map((id) => {
                const card = cards.get(id);
                if (id === here) {
                  return (
                    <li key={id} className="quiet">
                      This statement
                    </li>
                  );
                }
                return (
                  card !== undefined && (
                    <li key={id}>
                      <NodeLink node={card} withGlyph />
                    </li>
                  )
                );
              })}
            </ul>
          </div>
        ))}
      </div>
      <p className="explanation">
        <Explained text={tension.mayExplain} />
      </p>
    </>
  );
};

const tensionWords: Record<TensionNode["type"], string> = {
  hard: "cannot both be true",
  interpretive: "hard to reconcile",
};

/** How hard an inconsistency is, as a badge; with the colour of care where both sides cannot be true. */
export const TensionBadge = ({
  tension,
  isShownAbove = false,
}: {
  tension: TensionNode;
  isShownAbove?: boolean;
}) => (
  <Badge
    word={tensionWords[tension.type]}
    meaning={tensionKinds[tension.type]}
    tone={tension.type !== "hard" ? "plain" : isShownAbove ? "strong" : "caution"}
  />
);

/** The inconsistencies a statement is a side of. */
export const Tensions = ({
  tensions,
  statements,
  here,
}: {
  tensions: readonly TensionNode[];
  statements: readonly StatementCard[];
  here: string;
}) => {
  if (tensions.length === 0) return null;
  return (
    <section className="section" aria-labelledby="tensions">
      <h2 id="tensions">Inconsistencies within the paper</h2>
      {tensions.map((tension) => (
        <div key={tension.id} className="tension">
          <p className="badged-head">
            <NodeLink node={tension} withGlyph>
              {upperFirst(tension.label)}
            </NodeLink>
            <TensionBadge tension={tension} isShownAbove />
          </p>
          <p>
            <Explained text={tension.statement} />
          </p>
          <TensionSides tension={tension} statements={statements} here={here} />
        </div>
      ))}
    </section>
  );
};
