// Owns the handout: a collection or a topic as a text for paper, its sources numbered once each, with the day and the data that it was
// made from.
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { countText, dateText, listText } from "../../model/formats.ts";
import type { TopicDetail } from "../../model/views/browse.ts";
import type { Gathered, GatheredItem } from "../collection/gathered.ts";
import { numberedWorks } from "../collection/numbered-works.ts";
import { useAsked } from "../collection/use-asked.ts";
import { useCollected } from "../collection/use-collected.ts";
import { HandoutEntries, HandoutSources } from "../handout/handout-entries.tsx";
import type { LoadedHandout } from "../handout/load-handout.ts";
import { PagePending } from "../shell/page-pending.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { PrintButton } from "../shell/print-button.tsx";
import "../styles/handout.css";

const route = getRouteApi("/handout");

type Notes = ReadonlyMap<string, string>;

/** The page. */
export const HandoutPage = () => {
  const { topic, snapshot } = route.useLoaderData();
  return topic === undefined ? (
    <CollectionHandout snapshot={snapshot} />
  ) : (
    <TopicHandout {...topic} snapshot={snapshot} />
  );
};

/** Of the collection that the address brings, or of the reader's own, with the notes of either. */
const CollectionHandout = ({ snapshot }: Pick<LoadedHandout, "snapshot">) => {
  const { isOwn, ids, notes } = useAsked(route.useSearch());
  const collection = useCollected(ids);
  if (collection === undefined) return <PagePending />;
  return (
    <Handout
      title={isOwn ? "My collection" : "Collection"}
      collection={collection}
      parts={[{ items: collection.items }]}
      notes={notes}
      snapshot={snapshot}
    />
  );
};

const noNotes: Notes = new Map();

const TopicHandout = ({
  detail,
  collection,
  snapshot,
}: NonNullable<LoadedHandout["topic"]> & Pick<LoadedHandout, "snapshot">) => {
  const byId = new Map(collection.items.map((item) => [item.id, item] as const));
  const parts = detail.groups.map(({ question, items }) => ({
    question,
    items: items.flatMap(({ id }) => byId.get(id) ?? []),
  }));
  const numbers = new Map(
    parts.flatMap(({ items }) => items).map(({ id }, i) => [id, i + 1] as const),
  );
  return (
    <Handout
      title={detail.topic.label}
      lead={detail.topic.question}
      collection={collection}
      parts={parts}
      notes={noNotes}
      snapshot={snapshot}
    >
      {detail.total > detail.shown && (
        <p className="quiet">
          The first {countText(detail.shown, "statement")} of {countText(detail.total, "statement")}{" "}
          under this topic.
        </p>
      )}
      <Answers summaries={detail.summaries} numbers={numbers} />
    </Handout>
  );
};

/** The answers of papers to the topic's question, each sentence with the numbers of the statements that it sums up. */
const Answers = ({
  summaries,
  numbers,
}: Pick<TopicDetail, "summaries"> & { numbers: ReadonlyMap<string, number> }) =>
  summaries.map(({ id, dossier, sentences, unknown, isDraft }) => (
    <section key={id} className="handout-answer" aria-label={`In short: ${dossier.label}`}>
      <p className="quiet">
        In short, from {dossier.label}
        {isDraft && ". Draft: no second reader has checked it"}:
      </p>
      <p className="prose">{summedUp(sentences, numbers)}</p>
      {unknown.length > 0 && (
        <p className="prose">
          <strong>What is not known:</strong> {summedUp(unknown, numbers)}
        </p>
      )}
    </section>
  ));

const summedUp = (
  sentences: TopicDetail["summaries"][number]["sentences"],
  numbers: ReadonlyMap<string, number>,
): string =>
  sentences
    .map(({ says, from }) => {
      const named = from.flatMap(({ id }) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
      const word = named.length === 1 ? "statement" : "statements";
      return named.length === 0
        ? says
        : `${says.replace(/\.$/, "")} (${word} ${listText(named.map(String), "and")}).`;
    })
    .join(" ");

/** The handout: a title, the items in their parts, every source once, and what it was made from. */
const Handout = ({
  title,
  lead,
  collection,
  parts,
  notes,
  snapshot,
  children,
}: {
  title: string;
  lead?: string;
  collection: Gathered;
  parts: readonly { question?: string; items: readonly GatheredItem[] }[];
  notes: Notes;
  snapshot: string | undefined;
  children?: ReactNode;
}) => {
  const items = parts.flatMap((part) => part.items);
  const numbered = numberedWorks({ ...collection, items });
  return (
    <article className="page handout">
      <PageTitle tab={`Handout: ${title}`}>{title}</PageTitle>
      {lead !== undefined && <p className="lead">{lead}</p>}
      <p className="handout-ways">
        <PrintButton isQuiet>Print, or save as PDF</PrintButton>
      </p>
      {children}
      {parts.map(({ question, items: own }, i) => (
        <section key={question ?? ""}>
          {question !== undefined && <h2>{question}</h2>}
          <HandoutEntries
            items={own}
            from={1 + parts.slice(0, i).reduce((sum, part) => sum + part.items.length, 0)}
            numbered={numbered}
            behind={collection.behind}
            notes={notes}
          />
        </section>
      ))}
      <HandoutSources numbered={numbered} />
      <footer className="record small quiet">
        <p>
          Statements restated by Claimtrail, {window.location.host}, as of {dateText(new Date())}.
          Raised numbers lead to the sources; numbers in brackets are those of the paper’s own
          reference list.
        </p>
        {snapshot !== undefined && (
          <p>
            Digest of the data: <code>{snapshot}</code>
          </p>
        )}
      </footer>
    </article>
  );
};
