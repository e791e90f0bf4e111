// Owns collected statements as a table: whose word each is, what it rests on, and which sources several of them share.
import { attributionMeaning } from "../../model/attribution.ts";
import { asSentence, numberText } from "../../model/formats.ts";
import type { CollectedItem } from "../../model/views/collection.ts";
import { Badge } from "../marks/badge.tsx";
import { WarningMark } from "../marks/cautions.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import type { Gathered } from "./gathered.ts";
import { sharedSources } from "./shared-sources.ts";

type Collected = Extract<CollectedItem, { as: "statement" }>;
type WorkLabels = ReadonlyMap<string, string>;

const sourcesInCell = 6;

/** "[35] Judson 2014", or that nobody knows which publication it is. */
const SourceName = ({ cited, works }: { cited: Collected["cites"][number]; works: WorkLabels }) => (
  <>
    <NodeLink node={cited.reference}>
      {cited.citedAs} {cited.work !== undefined && works.get(cited.work)}
    </NodeLink>
    {cited.work === undefined && <em className="quiet"> not identified</em>}
  </>
);

const Sources = ({
  cites,
  shared,
  works,
}: {
  cites: Collected["cites"];
  shared: ReadonlySet<string>;
  works: WorkLabels;
}) => {
  if (cites.length === 0) return <span className="quiet">None cited</span>;
  const shown = cites.slice(0, sourcesInCell);
  return (
    <>
      <ul className="plain">
        {shown.map((cited) => (
          <li key={cited.reference.id}>
            <SourceName cited={cited} works={works} />
            {shared.has(cited.reference.id) && <span className="quiet">, shared</span>}
          </li>
        ))}
      </ul>
      {cites.length > shown.length && (
        <p className="quiet small">
          {numberText(shown.length)} of {numberText(cites.length)} shown.
        </p>
      )}
    </>
  );
};

/** The table; nothing where fewer than two statements are collected. */
export const SideBySide = ({ collection }: { collection: Gathered }) => {
  const { items } = collection;
  const works: WorkLabels = new Map(collection.works.map(({ id, label }) => [id, label] as const));
  const statements = items.filter((item) => item.as === "statement");
  if (statements.length < 2) return null;
  const shared = sharedSources(statements);
  const sharedIds = new Set(shared.map(({ cited }) => cited.reference.id));
  return (
    <section className="section" aria-labelledby="side-by-side">
      <h2 id="side-by-side">Side by side</h2>
      {shared.length === 0 ? (
        <p>No two of these statements share a reference.</p>
      ) : (
        <p>
          Shared references:{" "}
          {shared.map(({ cited, by }, i) => (
            <span key={cited.reference.id}>
              {i > 0 && "; "}
              <SourceName cited={cited} works={works} /> ({numberText(by)} of{" "}
              {numberText(statements.length)})
            </span>
          ))}
          .
        </p>
      )}
      <div
        className="compare-scroll"
        role="region"
        aria-label="Statements side by side"
        tabIndex={0}
      >
        <table className="side-by-side">
          <thead>
            <tr>
              <th scope="col">Statement</th>
              <th scope="col">Whose word</th>
              <th scope="col">Rests on</th>
              <th scope="col">References</th>
            </tr>
          </thead>
          <tbody>
            {statements.map(({ id, card, cites }) => (
              <tr key={id}>
                <th scope="row">
                  <NodeLink node={card} />
                  <WarningMark cautions={card.cautions} but={card.verdict.but} />
                </th>
                <td>
                  <Badge word={card.verdict.word} meaning={attributionMeaning(card)} />
                  <span className="quiet small side-paper">{card.paper}</span>
                </td>
                <td>{card.verdict.basis !== undefined && asSentence(card.verdict.basis)}</td>
                <td>
                  <Sources cites={cites} shared={sharedIds} works={works} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
