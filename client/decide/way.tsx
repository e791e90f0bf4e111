// Owns the way that was walked: in short beside the map, and in full with its sources below it, which is what is printed.
import { Link } from "@tanstack/react-router";
import { attributedSentence } from "../../model/attribution.ts";
import { asSentence, countInWords } from "../../model/formats.ts";
import type { DecisionNode } from "../../model/nodes.ts";
import type { DecisionGround } from "../../model/views/pathway.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { cautionWord, isDraft, warningsOf } from "../marks/words.ts";
import { Hole } from "./branch-grounds.tsx";
import { notKnownName, NotKnownStep, Premises } from "./not-known.tsx";
import { groundsOf, type Grounds } from "./grounds.ts";
import { ToQuestion } from "./to-question.tsx";
import { afterNotKnown, premisesOf, type Branch, type Walk } from "./walk.ts";
import { PrintButton } from "../shell/print-button.tsx";

/** The way in short, with what can be done to it. */
export const WayInShort = ({
  walk: { steps, current, isCut },
  onBack,
  onReset,
}: {
  walk: Walk;
  onBack: () => void;
  onReset: () => void;
}) => (
  <nav className="way-in-short" aria-label="Your path">
    <h2>Your path</h2>
    {steps.length > 0 && (
      <p className="way-tools">
        <a href="#way">The path with its sources</a>
        <button type="button" className="plain-button" onClick={onBack}>
          One step back
        </button>
        <button type="button" className="plain-button" onClick={onReset}>
          Begin again
        </button>
      </p>
    )}
    {isCut && (
      <p className="quiet">
        The address names an answer that this map does not have; the path ends before it.
      </p>
    )}
    {steps.length === 0 ? (
      <p className="quiet">Choose answers: the path and its sources gather here.</p>
    ) : (
      <ol>
        {steps.map(({ decision, branch }) => (
          <li key={decision.id}>
            <ToQuestion decision={decision} />
            <span>{branch?.condition ?? notKnownName}</span>
          </li>
        ))}
      </ol>
    )}
    {current !== undefined && steps.length > 0 && (
      <p className="way-next">
        <span className="quiet">Open:</span> <ToQuestion decision={current} />
      </p>
    )}
  </nav>
);

/** The way with every statement that it stands on. */
export const WayWithSources = ({
  walk,
  walk: { steps, current },
  decisions,
  grounds,
}: {
  walk: Walk;
  /** Every question of the map, in its order. */
  decisions: readonly DecisionNode[];
  grounds: Grounds;
}) =>
  steps.length === 0 ? null : (
    <section className="way" aria-labelledby="way">
      <h2 id="way" tabIndex={-1}>
        The path with its sources
      </h2>
      <p className="way-tools">
        <PrintButton>Print this path</PrintButton>
      </p>
      <ol>
        {steps.map(({ decision, branch }) => (
          <li key={decision.id} className="way-step">
            <p className="way-stage">{decision.stage.name}</p>
            <h3>
              {decision.label} <span>{branch?.condition ?? notKnownName}</span>
            </h3>
            <Premises premises={premisesOf(walk, decision, decisions)} />
            {branch === undefined ? (
              <NotKnownStep decision={decision} next={afterNotKnown(decision, decisions)} />
            ) : (
              <AnswerWithSources branch={branch} grounds={grounds} />
            )}
          </li>
        ))}
      </ol>
      {current !== undefined && (
        <p className="quiet">Here the path was left open: {current.label}</p>
      )}
    </section>
  );

const AnswerWithSources = ({ branch, grounds }: { branch: Branch; grounds: Grounds }) => (
  <>
    <ul>
      {groundsOf(branch, grounds).map((ground) => (
        <Source key={ground.card.id} ground={ground} />
      ))}
    </ul>
    <Hole branch={branch} />
    {branch.end !== undefined && <p className="branch-end">{branch.end}</p>}
  </>
);

const Source = ({ ground: { card, places, references, tensions } }: { ground: DecisionGround }) => {
  const warnings = warningsOf(card.cautions);
  const sections = [...new Map(places.map((place) => [place.section, place])).values()];
  return (
    <li className="source">
      <p>
        <NodeLink node={card} withGlyph>
          {attributedSentence(card)}
        </NodeLink>
        {isDraft(card.cautions) && <span className="quiet"> (draft)</span>}
      </p>
      {warnings.map((caution) => (
        <p key={`${caution.code} ${caution.text}`} className="source-warning">
          <strong>{cautionWord(caution).word}</strong>: {asSentence(caution.text)}
        </p>
      ))}
      <p className="source-places">
        {card.verdict.basis !== undefined && <span>{asSentence(card.verdict.basis)}</span>}
        {sections.length > 0 && (
          <span>
            In{" "}
            {sections.map((place, i) => (
              <span key={place.id}>
                {i > 0 && ", "}
                <a href={place.url}>{place.section}</a>
              </span>
            ))}
          </span>
        )}
        {references.map(({ reference, work }) => (
          <span key={reference.id}>
            <NodeLink node={reference} />
            {work === undefined ? ", not identified" : ", matched to "}
            {work !== undefined && <NodeLink node={work} />}
          </span>
        ))}
        {tensions.length > 0 && (
          <span>
            {countInWords(tensions.length, "inconsistency", "inconsistencies")}:{" "}
            {tensions.map((tension, i) => (
              <span key={tension.id}>
                {i > 0 && "; "}
                <NodeLink node={tension} />
              </span>
            ))}
          </span>
        )}
        <Link to="/trace/$id" params={{ id: card.id }} className="follow">
          Trace<span className="unseen"> {card.label}</span>
        </Link>
      </p>
    </li>
  );
};
