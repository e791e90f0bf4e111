// Owns the handout: a collection or topics as a text for paper, every source numbered once, with the day and the data that it was made
// from.
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { dateText } from "../../model/formats.ts";
import { extentText } from "../collection/extent-text.ts";
import type { Gathered } from "../collection/gathered.ts";
import { NameField } from "../collection/name-field.tsx";
import { numberedWorks } from "../collection/numbered-works.ts";
import { useAsked } from "../collection/use-asked.ts";
import { useCollected } from "../collection/use-collected.ts";
import { mostTopics } from "../address.ts";
import { HandoutAbbreviations } from "../handout/handout-abbreviations.tsx";
import { HandoutEntries, HandoutSources } from "../handout/handout-entries.tsx";
import { EvidenceOf } from "../handout/handout-evidence.tsx";
import {
  collectionLayout,
  itemsInOrder,
  topicsLayout,
  type HandoutLayout,
} from "../handout/handout-sections.ts";
import { sectionTexts } from "../handout/handout-texts.ts";
import type { LoadedHandout, LoadedList, LoadedTopics } from "../handout/load-handout.ts";
import { TopicHead } from "../handout/topic-head.tsx";
import { PagePending } from "../shell/page-pending.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { PrintButton } from "../shell/print-button.tsx";
import "../styles/handout.css";

const route = getRouteApi("/handout");

type Notes = ReadonlyMap<string, string>;
type Snapshot = Pick<LoadedHandout, "snapshot">;

/** The page. */
export const HandoutPage = () => {
  const { topics, list, snapshot } = route.useLoaderData();
  if (topics !== undefined) {
    return <TopicsHandout key={topics.details.length} {...topics} snapshot={snapshot} />;
  }
  return list === undefined ? (
    <CollectionHandout snapshot={snapshot} />
  ) : (
    <ListHandout {...list} snapshot={snapshot} />
  );
};

/** Of the collection that the address brings, or of the reader's own, with the notes of either. */
const CollectionHandout = ({ snapshot }: Snapshot) => {
  const search = route.useSearch();
  const { isOwn, ids, notes } = useAsked(search);
  const collection = useCollected(ids);
  if (collection === undefined) return <PagePending />;
  const usual = isOwn ? "My collection" : "Collection";
  return (
    <Handout
      title={search.name ?? usual}
      collection={collection}
      layout={collectionLayout(collection)}
      notes={notes}
      snapshot={snapshot}
    >
      <NameField usual={usual} />
    </Handout>
  );
};

const noNotes: Notes = new Map();

/** Of a list, under the name that the address brings or the reader gives it. */
const ListHandout = ({ collection, extent, snapshot }: LoadedList & Snapshot) => {
  const { name } = route.useSearch();
  const usual = "List";
  const stated = extentText(extent);
  return (
    <Handout
      title={name ?? usual}
      stated={stated}
      collection={collection}
      layout={collectionLayout(collection)}
      notes={noNotes}
      snapshot={snapshot}
    >
      <NameField usual={usual} />
    </Handout>
  );
};

/** Of one topic under its own name, or of several under theirs or the reader's. */
const TopicsHandout = ({ details, collection, others, snapshot }: LoadedTopics & Snapshot) => {
  const { name } = route.useSearch();
  const isOne = details.length === 1;
  const usual = details.map(({ topic }) => topic.label).join(" · ");
  return (
    <Handout
      title={isOne ? usual : (name ?? usual)}
      collection={collection}
      layout={topicsLayout(details, collection)}
      notes={noNotes}
      snapshot={snapshot}
    >
      {!isOne && <NameField usual={usual} />}
      <JoinTopic details={details} others={others} />
    </Handout>
  );
};

/** Adds a topic to the handout. */
const JoinTopic = ({ details, others }: Pick<LoadedTopics, "details" | "others">) => {
  const navigate = route.useNavigate();
  if (others.length === 0 || details.length >= mostTopics) return null;
  return (
    <label>
      Add a topic
      <select
        value=""
        onChange={({ target: { value } }) => {
          const ids = [...details.map(({ topic }) => topic.id), value];
          void navigate({
            search: (before) => ({ ...before, topic: ids.join(",") }),
            resetScroll: false,
          });
        }}
      >
        <option value="">Choose</option>
        {others.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The handout: a title, its sections, every source once, what abbreviations stand for, and what it was made from. */
const Handout = ({
  title,
  stated,
  collection,
  layout: { sections, numbers },
  notes,
  snapshot,
  children,
}: {
  title: string;
  /** How much of a list it is of, where that is not all of it. */
  stated?: string | undefined;
  collection: Gathered;
  layout: HandoutLayout;
  notes: Notes;
  /** Fields by which it is changed, which are not printed. */
  children: ReactNode;
} & Snapshot) => {
  const { behind } = collection;
  const numbered = numberedWorks({ ...collection, items: itemsInOrder(sections) });
  const isOne = sections.length === 1;
  const Heading = isOne ? "h2" : "h3";
  return (
    <article className="page handout">
      <PageTitle tab={`Handout: ${title}`}>{title}</PageTitle>
      {stated !== undefined && <p className="quiet">{stated}</p>}
      <div className="narrowing handout-ways">
        {children}
        <PrintButton isQuiet>Print, or save as PDF</PrintButton>
      </div>
      {sections.map((section) => (
        <section key={section.detail?.topic.id ?? ""} className="handout-section">
          <TopicHead section={section} isOne={isOne} numbers={numbers} />
          {section.parts.map(({ question, from, items }) => (
            <section key={question ?? ""}>
              {question !== undefined && <Heading>{question}</Heading>}
              <HandoutEntries
                items={items}
                from={from}
                numbered={numbered}
                behind={behind}
                notes={notes}
              />
            </section>
          ))}
          <EvidenceOf
            section={section}
            heading={Heading}
            numbers={numbers}
            numbered={numbered}
            behind={behind}
          />
        </section>
      ))}
      <HandoutSources numbered={numbered} />
      <HandoutAbbreviations texts={[...sectionTexts(sections, behind), ...notes.values()]} />
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
