// Owns the glossary: what terms mean, letter by letter, and what abbreviations stand for.
import { getRouteApi } from "@tanstack/react-router";
import { countText, upperFirst } from "../../model/formats.ts";
import type { ConceptNode } from "../../model/nodes.ts";
import type { ViewOf } from "../../model/endpoints.ts";
import { Pager } from "../lists/pager.tsx";
import { LearnNav } from "../learn/learn-nav.tsx";
import { WordsForm } from "../lists/words-form.tsx";
import { ConceptItem } from "../marks/concept-item.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import "../styles/learn.css";

const route = getRouteApi("/glossary");

/** Abbreviations that are shown at once; words find the others. */
const mostAbbreviations = 120;

type Abbreviations = ViewOf<"abbreviations">["items"];

/** What names that begin with a number stand under. */
const numbers = "0–9";

const letterOf = (name: string): string => {
  const [first = numbers] = /[\p{L}\p{N}]/u.exec(name.normalize("NFKD")) ?? [];
  return /\p{N}/u.test(first) ? numbers : upperFirst(first);
};

/** Neighbours in the list whose names begin alike, under their letter. */
const byLetter = (concepts: readonly ConceptNode[]): [letter: string, ConceptNode[]][] => {
  const groups: [string, ConceptNode[]][] = [];
  for (const concept of concepts) {
    const letter = letterOf(concept.label);
    const last = groups.at(-1);
    if (last?.[0] === letter) last[1].push(concept);
    else groups.push([letter, [concept]]);
  }
  return groups;
};

/** Those that hold the words, or stand for something that does; all where no words are given. */
const withWords = (items: Abbreviations, q = ""): Abbreviations =>
  items.filter(({ short, standsFor }) =>
    `${short} ${standsFor}`.toLowerCase().includes(q.toLowerCase()),
  );

/** The page. */
export const GlossaryPage = () => {
  const { page, abbreviations } = route.useLoaderData();
  const { q, cursor } = route.useSearch();
  return (
    <div className="page narrow learn-page">
      <LearnNav />
      <PageTitle tab="Glossary">Glossary</PageTitle>
      <p className="lead">
        What terms mean, each in one sentence by the curators. A name leads to what is said about
        it.
      </p>
      <WordsForm q={q} what="Find" />
      <p className="quiet range" role="status">
        {countText(page.total, "term")}
      </p>
      {cursor === undefined && <AbbreviationList items={withWords(abbreviations.items, q)} />}
      {byLetter(page.items).map(([letter, concepts]) => (
        <section key={letter} className="glossary-letter" aria-label={letter}>
          <h2>{letter}</h2>
          <ul className="items">
            {concepts.map((concept) => (
              <li key={concept.id}>
                <ConceptItem concept={concept} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pager part={page} cursor={cursor} />
    </div>
  );
};

const AbbreviationList = ({ items }: { items: Abbreviations }) => {
  if (items.length === 0) return null;
  const shown = items.slice(0, mostAbbreviations);
  return (
    <section className="section" aria-labelledby="abbreviations">
      <h2 id="abbreviations">Abbreviations</h2>
      <dl className="abbreviation-list">
        {shown.map(({ short, standsFor, concept }) => (
          <div key={`${short} ${concept}`}>
            <dt>{short}</dt>
            <dd>
              <NodeLink node={{ id: concept, kind: "concept", label: standsFor }} />
            </dd>
          </div>
        ))}
      </dl>
      <OfTotal shown={shown.length} total={items.length}>
        Words above find the others.
      </OfTotal>
    </section>
  );
};
