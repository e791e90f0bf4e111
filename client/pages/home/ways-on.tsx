// Owns the ways on from the home page: topics, inconsistencies and open questions, and every list there is.
import { Link, type LinkProps } from "@tanstack/react-router";
import { numberText } from "../../../model/formats.ts";
import type { Overview } from "../../../model/views/overview.ts";
import type { NodeKind } from "../../../model/vocabulary.ts";
import { NodeLink } from "../../marks/node-link.tsx";
import { OfTotal } from "../../marks/of-total.tsx";
import { TensionItem } from "../../marks/tension-item.tsx";
import { Folded } from "./folded.tsx";

/** Topics of the first level, each with the number of its statements. */
export const Topics = ({ topics }: Pick<Overview, "topics">) => (
  <section className="home-section" aria-labelledby="topics">
    <Folded heading={<h2 id="topics">Topics</h2>}>
      <ul className="topic-grid">
        {topics
          .filter((entry) => entry.parent === undefined)
          .map(({ topic, claims, recommendations }) => (
            <li key={topic.id}>
              <NodeLink node={topic} />
              <span className="count">{numberText(claims + recommendations)}</span>
            </li>
          ))}
      </ul>
    </Folded>
  </section>
);

/** Where a paper does not agree with itself, beside what it says is not known. */
export const Beside = ({
  overview: { inconsistencies, unknown },
  isOfMany,
}: {
  overview: Overview;
  isOfMany: boolean;
}) =>
  inconsistencies.total + unknown.total === 0 ? null : (
    <div className="home-pair">
      {inconsistencies.total > 0 && (
        <section className="home-section" aria-labelledby="inconsistencies">
          <Folded
            heading={<h2 id="inconsistencies">Inconsistencies</h2>}
            note={numberText(inconsistencies.total)}
          >
            <p className="about">Where a paper does not agree with itself.</p>
            <ul className="items">
              {inconsistencies.items.map((tension) => (
                <li key={tension.id}>
                  <TensionItem
                    tension={tension}
                    paper={isOfMany ? inconsistencies.papers[tension.dossier] : undefined}
                  />
                </li>
              ))}
            </ul>
            <OfTotal shown={inconsistencies.items.length} total={inconsistencies.total}>
              <Link to="/tensions">All inconsistencies</Link>
            </OfTotal>
          </Folded>
        </section>
      )}
      {unknown.total > 0 && (
        <section className="home-section" aria-labelledby="unknown">
          <Folded heading={<h2 id="unknown">Unknown</h2>} note={numberText(unknown.total)}>
            <p className="about">What a paper itself says is unknown or has not been compared.</p>
            <ul className="items">
              {unknown.items.map((card) => (
                <li key={card.id} className="item">
                  <p className="item-name">
                    <NodeLink node={card} withGlyph />
                  </p>
                  {isOfMany && <p className="item-support">{card.paper}</p>}
                </li>
              ))}
            </ul>
            <OfTotal shown={unknown.items.length} total={unknown.total}>
              <Link to="/statements" search={{ kind: "claim", type: "gap" }}>
                All that is unknown
              </Link>
            </OfTotal>
          </Folded>
        </section>
      )}
    </div>
  );

const lists = [
  { kind: "recommendation", name: "Advice", to: "/statements", search: { kind: "recommendation" } },
  { kind: "claim", name: "Claims", to: "/statements", search: { kind: "claim" } },
  { kind: "dossier", name: "Reviewed papers", to: "/papers" },
  { kind: "work", name: "Works", to: "/works" },
  { kind: "concept", name: "Concepts", to: "/concepts" },
  { kind: "tension", name: "Inconsistencies", to: "/tensions" },
  { kind: "case", name: "Own cases", to: "/cases" },
  { kind: "decision", name: "Decisions", to: "/decide" },
  { kind: "drawing", name: "Drawings", to: "/places" },
  { kind: "tour", name: "Tours", to: "/tours" },
] as const satisfies ({ kind: NodeKind; name: string } & Pick<LinkProps, "to" | "search">)[];

/** Every list that holds anything, with how much. */
export const Everything = ({ kinds }: Pick<Overview, "kinds">) => (
  <section className="home-section" aria-labelledby="everything">
    <Folded heading={<h2 id="everything">Everything, list by list</h2>}>
      <p className="inline-list">
        {lists
          .map((list) => ({ ...list, total: kinds[list.kind] ?? 0 }))
          .filter(({ total }) => total > 0)
          .map(({ kind, name, total, ...link }) => (
            <span key={kind}>
              <Link {...link}>{name}</Link> <span className="count">{numberText(total)}</span>
            </span>
          ))}
        <Link to="/glossary">Glossary</Link>
      </p>
    </Folded>
  </section>
);
