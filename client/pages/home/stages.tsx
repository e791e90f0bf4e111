// Owns what the home page shows by stage: each advice in one phrase, and how much the authors did.
import { practice } from "../../../model/own-word.ts";
import { Link } from "@tanstack/react-router";
import { countInWords, numberText, upperFirst } from "../../../model/formats.ts";
import type { StatementCard } from "../../../model/views/card.ts";
import type { Overview } from "../../../model/views/overview.ts";
import { WarningMark } from "../../marks/cautions.tsx";
import { NodeLink } from "../../marks/node-link.tsx";
import { OfTotal } from "../../marks/of-total.tsx";
import { warningsOf } from "../../marks/words.ts";
import { Folded } from "./folded.tsx";

/** The order of the stages as a sentence; nothing where papers of several fields are shown. */
const inOrder = (order: string | undefined): string =>
  order === undefined ? "" : `${upperFirst(order)}. `;

/** "9, four warnings": how much a stage holds, and how much of what is shown warns. */
const stageNote = (items: readonly StatementCard[], total: number): string => {
  const warning = items.filter(({ cautions }) => warningsOf(cautions).length > 0).length;
  const warned = warning === 0 ? "" : `, ${countInWords(warning, "warning")}`;
  return `${numberText(total)}${warned}`;
};

/** What is advised, in the order of the stages: a phrase each, with its warning where it has one. */
export const AdviceByStage = ({
  overview: { adviceByStage, order },
  isOfMany,
}: {
  overview: Overview;
  /** Whether more papers than one are held. */
  isOfMany: boolean;
}) =>
  adviceByStage.length === 0 ? null : (
    <section className="home-section" aria-labelledby="advice">
      <h2 id="advice">{isOfMany ? "What the papers advise" : "What the paper advises"}</h2>
      <p className="about">
        {inOrder(order)}A warning marks where the cited evidence does not hold.
      </p>
      {adviceByStage.map(({ stage, total, items }) => (
        <section key={stage.id} className="stage">
          <Folded
            heading={<h3 title={stage.means}>{stage.name}</h3>}
            note={stageNote(items, total)}
          >
            <div>
              <ul className="phrases">
                {items.map((card) => (
                  <Phrase key={card.id} card={card} withPaper={isOfMany} />
                ))}
              </ul>
              <OfTotal shown={items.length} total={total}>
                <Link to="/statements" search={{ kind: "recommendation", stage: stage.id }}>
                  All of this stage
                </Link>
              </OfTotal>
            </div>
          </Folded>
        </section>
      ))}
    </section>
  );

const Phrase = ({ card, withPaper }: { card: StatementCard; withPaper: boolean }) => (
  <li>
    <NodeLink node={card} />
    {withPaper && <span className="quiet"> {card.paper}</span>}
    <WarningMark cautions={card.cautions} but={card.verdict.but} isBrief />
  </li>
);

/** How much of each stage the authors did, each count leading to the list. */
export const PracticeByStage = ({ groups }: { groups: Overview["practiceByStage"] }) =>
  groups.length === 0 ? null : (
    <section className="home-section" aria-labelledby="practice">
      <Folded heading={<h2 id="practice">What the authors did</h2>}>
        <p className="inline-list">
          <span className="quiet">Not worded as advice:</span>
          {groups.map(({ stage, total }) => (
            <span key={stage.id}>
              <Link to="/statements" search={{ kind: "claim", ...practice, stage: stage.id }}>
                {stage.name}
              </Link>{" "}
              <span className="count">{numberText(total)}</span>
            </span>
          ))}
        </p>
      </Folded>
    </section>
  );
