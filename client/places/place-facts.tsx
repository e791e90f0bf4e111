// Owns all that a paper says of one place: where it begins and ends, how often, and its statements by the question they answer.
import { Link } from "@tanstack/react-router";
import { amountOf, scopeOf, subjectOf } from "../../model/figure-text.ts";
import { countText, upperFirst } from "../../model/formats.ts";
import type { NodeLink as NodeName } from "../../model/node-link.ts";
import type { DrawingNode } from "../../model/nodes.ts";
import type { PlaceDetail } from "../../model/views/places.ts";
import { frequencyWords } from "../../model/words.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "../marks/badge.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { StatementItem } from "../marks/statement-list.tsx";

/** The place and what is stated of it. */
export const PlaceFacts = ({
  place,
  drawing,
  dossier,
}: {
  place: PlaceDetail;
  drawing: DrawingNode | undefined;
  dossier: NodeName | undefined;
}) => {
  const { concept, total, shown } = place;
  return (
    <section className="place-facts" aria-labelledby="place">
      <h2 id="place" tabIndex={-1}>
        {upperFirst(concept.label)}
      </h2>
      {concept.definition !== undefined && <p className="quiet">{concept.definition}</p>}
      <Bounds bounds={place.bounds} />
      <Adjoining drawing={drawing} at={concept.id} dossier={dossier} />
      {total === 0 ? (
        <p className="place-unstated">The paper says nothing about this place.</p>
      ) : (
        <>
          <Figures figures={place.figures} />
          {place.groups.map(({ question, items }) => (
            <section key={question} className="place-group">
              <h3>{question}</h3>
              <ul className="items">
                {items.map(({ card, frequency }) => (
                  <li key={card.id} className={frequency === undefined ? undefined : "with-word"}>
                    <StatementItem card={card} />
                    {frequency !== undefined && (
                      <p className="place-frequency">
                        <Badge
                          word={frequency}
                          meaning={`The paper’s word for how often. ${frequencyWords[frequency]}`}
                        />
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <Gaps gaps={place.gaps} />
          <Around place={place} />
          <p className="more">
            {shown < total && <span className="quiet">{shown} of </span>}
            <Link
              to="/statements"
              search={{ concept: concept.id, dossier: dossier?.id, kind: "claim" }}
            >
              {countText(total, "statement")} as a list
            </Link>{" "}
            <NodeLink node={concept}>About this concept</NodeLink>
          </p>
        </>
      )}
    </section>
  );
};

const Bounds = ({ bounds }: { bounds: PlaceDetail["bounds"] }) => (
  <p className="place-bounds">
    <span className="quiet">Bounds:</span>{" "}
    {bounds.length === 0
      ? "not given by the paper"
      : bounds.map(({ statement, name, isReading }) => (
          <span key={`${statement.id} ${name}`}>
            <NodeLink node={statement}>{name}</NodeLink>
            {isReading && (
              <span className="quiet">
                {" "}
                (the paper names the landmarks; which bounds what is the curator’s reading)
              </span>
            )}
          </span>
        ))}
  </p>
);

/** The parts of the drawing that adjoin it. */
const Adjoining = ({
  drawing,
  at,
  dossier,
}: {
  drawing: DrawingNode | undefined;
  at: string;
  dossier: NodeName | undefined;
}) => {
  const parts = drawing?.parts ?? [];
  const beside = parts.find(({ concept }) => concept.id === at)?.nextTo ?? [];
  const found = beside.flatMap((id) => parts.find(({ concept }) => concept.id === id) ?? []);
  return found.length === 0 ? null : (
    <p className="place-beside">
      <span className="quiet">Next to it, on the drawing:</span>{" "}
      {found.map(({ concept }, i) => (
        <span key={concept.id}>
          {i > 0 && ", "}
          <Link to="/places" search={{ dossier: dossier?.id, at: concept.id }} resetScroll={false}>
            {concept.label}
          </Link>
        </span>
      ))}
    </p>
  );
};

const Figures = ({ figures }: { figures: PlaceDetail["figures"] }) =>
  figures.length === 0 ? null : (
    <dl className="key-figures">
      {figures.map(({ statement, figure }) => (
        <div key={`${statement.id} ${figure.id}`}>
          <dt>
            <NodeLink node={statement}>{subjectOf(figure)}</NodeLink>
            {scopeOf(figure) !== "" && (
              <span className="quiet">
                {" "}
                <Explained text={scopeOf(figure)} />
              </span>
            )}
          </dt>
          <dd>
            <span className="amount">{amountOf(figure)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );

const Gaps = ({ gaps }: { gaps: PlaceDetail["gaps"] }) =>
  gaps.length === 0 ? null : (
    <details className="place-gaps">
      <summary>What these statements do not report</summary>
      <ul>
        {gaps.map(({ statement, lacks }) => (
          <li key={statement.id}>
            <NodeLink node={statement} />: {lacks.join("; ")}
          </li>
        ))}
      </ul>
    </details>
  );

const Around = ({ place: { cases, references } }: { place: PlaceDetail }) => (
  <>
    {cases.length > 0 && (
      <p className="inline-list">
        <span className="quiet">Patients:</span>
        {cases.map((one) => (
          <NodeLink key={one.id} node={one} />
        ))}
      </p>
    )}
    {references.length > 0 && (
      <p className="inline-list">
        <span className="quiet">Cited:</span>
        {references.map(({ reference, work }) => (
          <span key={reference.id}>
            <NodeLink node={reference} />
            {work !== undefined && (
              <>
                , matched to <NodeLink node={work} />
              </>
            )}
          </span>
        ))}
      </p>
    )}
  </>
);
