// Owns carrying a list away: its statements as texts, what they cite as files for programs that manage references.
import { Link } from "@tanstack/react-router";
import {
  bibliographyFiles,
  mostCiting,
  type BibliographyFormat,
} from "../../model/bibliography-files.ts";
import { fileNameOf } from "../../model/file-name.ts";
import { dateText, numberText } from "../../model/formats.ts";
import { paths } from "../../model/paths.ts";
import type { TopicSummary, UncitedEvidence } from "../../model/views/browse.ts";
import { longestName, type HandoutView } from "../address.ts";
import { fetchJson } from "../api/fetch-json.ts";
import { loadPart } from "../api/load-part.ts";
import { collectionCsv, collectionMarkdown, type Noted } from "../collection/collection-text.ts";
import { extentText } from "../collection/extent-text.ts";
import { gather } from "../collection/gather.ts";
import { nodeIds } from "../collection/gathered.ts";
import { findListAt, type ListAt } from "../lists/list-at.ts";
import { FileButton } from "./file-button.tsx";
import { plainCitations } from "./plain-citations.ts";
import { isCut, takenOf, type WholeList } from "../lists/whole-list.ts";
import { slidesOf } from "../slides/slide-list.ts";
import { saveBlob, saveText } from "./save-file.ts";
import "../styles/take-away.css";

/** What a bibliography is of: nodes, or lists. */
type Sources = ListAt["sources"];

const formats: readonly BibliographyFormat[] = ["bibtex", "ris", "csl-json"];

/** Where the file is; a list has the name that its page gives it, one node its own. */
const fileAddress = (of: Sources, format: BibliographyFormat, listName: string): string => {
  const isList = !("of" in of) || of.of.includes(",");
  const name = "with" in of ? "all-works" : isList ? fileNameOf(listName) : "";
  const own = name === "" ? { ...of, format } : { ...of, format, name };
  return `${paths.bibliography}?${new URLSearchParams(own).toString()}`;
};

const slidesType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** A name as a file's; the program's own where none of it can be kept. */
const fileName = (name: string): string => fileNameOf(name) || "claimtrail";

/** What is carried away, and how it is called. */
type Taken = {
  /** The nodes that are shown, in their order. */
  ids: readonly string[];
  name: string;
  /** Evidence that bears on them and is not cited for them. */
  uncited?: readonly UncitedEvidence[];
  /** Where they are those of a topic: its answers in short. */
  summaries?: readonly TopicSummary[];
  /** The reader's notes, by id. */
  notes?: ReadonlyMap<string, string>;
  /** Where there may be more than are shown: the list that they are from. */
  whole?: WholeList;
  /** Where it can be opened again; the page's own address where none is given. */
  address?: string;
};

/** The same with where its handout is, of the nodes where none is given, and where there is one in parts. */
type Listed = Taken & {
  handout?: { search: HandoutView; hash?: string };
  inParts?: { search: HandoutView; words: string } | undefined;
};

const noNotes: ReadonlyMap<string, string> = new Map();

/** The list to read on from its beginning; undefined where all of it is shown, or only that can be had. */
const readOn = (whole: WholeList | undefined): ListAt | undefined =>
  whole?.list !== undefined && isCut(whole) ? findListAt(whole.list) : undefined;

/** What its handout is of: the list where it goes on past what is shown, else the nodes. */
const handoutOf = ({ ids, name, whole }: Taken): HandoutView =>
  readOn(whole) === undefined
    ? { ids: ids.join(",") }
    : { list: whole?.list, name: name.slice(0, longestName) };

/** The statements, or whatever the list holds, as texts. */
const StatementFiles = (given: Listed) => {
  const {
    ids,
    name,
    uncited = [],
    summaries = [],
    notes = noNotes,
    whole,
    address,
    handout,
    inParts,
  } = given;
  const listed = readOn(whole);
  const gatherNoted = async (): Promise<Noted> => {
    const shown = { ids, taken: whole?.shown ?? ids.length };
    const { ids: all, taken } = (await listed?.read()) ?? shown;
    const collection = await gather([...all, ...uncited.map(({ work }) => work.id)]);
    const extent = whole === undefined ? undefined : { ...whole, taken };
    return { collection, notes, uncited, summaries, extent };
  };
  const save = async (write: (noted: Noted) => string, ending: string, type: string) => {
    saveText(write(await gatherNoted()), `${fileName(name)}.${ending}`, type);
  };
  const extent = whole === undefined ? undefined : extentText({ ...whole, taken: takenOf(whole) });
  return (
    <p>
      <span className="quiet">This list as</span>
      <Link to="/handout" {...(handout ?? { search: handoutOf(given) })}>
        Handout
        <span className="unseen">: {name}</span>
      </Link>
      {inParts !== undefined && (
        <Link to="/handout" search={inParts.search}>
          {inParts.words}
        </Link>
      )}
      <FileButton
        about={name}
        make={async () => {
          const [noted, { writeSlides }, { drawViews }] = await Promise.all([
            gatherNoted(),
            loadPart(() => import("../slides/write-slides.ts")),
            loadPart(() => import("../slides/draw-views.ts")),
          ]);
          const origin = {
            name,
            address: address ?? window.location.href,
            on: dateText(new Date()),
          };
          const views = await drawViews(noted.collection.items);
          const bytes = await writeSlides(slidesOf(noted, origin, views));
          saveBlob(new Blob([bytes], { type: slidesType }), `${fileName(name)}.pptx`);
        }}
      >
        Slides
      </FileButton>
      <FileButton
        about={name}
        make={() =>
          save(
            (noted) => collectionMarkdown(noted, name, address ?? window.location.href),
            "md",
            "text/markdown",
          )
        }
      >
        Markdown
      </FileButton>
      <FileButton about={name} make={() => save(collectionCsv, "csv", "text/csv")}>
        CSV
      </FileButton>
      {extent !== undefined && <span className="quiet">{extent}</span>}
    </p>
  );
};

/** What nodes lead to, as a bibliography: files that the server writes, and plain citations. */
const SourceFiles = ({
  of,
  name,
  called = "Sources",
  extent,
}: {
  of: Sources;
  name: string;
  /** What the sources are. */
  called?: string;
  /** Of how much they are, where that is not all of it. */
  extent?: string | undefined;
}) => (
  <p>
    <span className="quiet">{called} as</span>
    {formats.map((format) => (
      <a key={format} href={fileAddress(of, format, name)} download>
        {bibliographyFiles[format].name}
        <span className="unseen">: {name}</span>
      </a>
    ))}
    <FileButton
      about={name}
      make={async () => {
        const text = plainCitations(await fetchJson("bibliography", of));
        saveText(text, `${fileName(name)}.txt`, "text/plain");
      }}
    >
      Plain citations
    </FileButton>
    {extent !== undefined && <span className="quiet">{extent}</span>}
  </p>
);

const ofFirst = (taken: number, total: number): string | undefined =>
  taken < total ? `of the first ${numberText(taken)}` : undefined;

/** Of how much of a list the sources are; undefined where it is all of it. */
const sourcesExtent = (whole: WholeList | undefined): string | undefined => {
  if (whole === undefined || !isCut(whole)) return undefined;
  return whole.list === undefined
    ? `of the ${numberText(whole.shown)} shown`
    : ofFirst(takenOf(whole), whole.total);
};

/**
 * The ways to carry something away. `of` is what the bibliography is of, where that is more than the nodes listed: a topic or a dossier;
 * `total` how many statements stand behind it.
 */
export const TakeAway = ({
  of,
  total = 0,
  withStatements = true,
  ...taken
}: Listed & { of?: string; total?: number; withStatements?: boolean }) => {
  if (taken.ids.length === 0) return null;
  const nodes = nodeIds(taken.ids);
  const listed = of === undefined ? readOn(taken.whole) : undefined;
  return (
    <section className="take-away" aria-label="Take away">
      {withStatements && <StatementFiles {...taken} />}
      {nodes.length > 0 && (
        <SourceFiles
          of={listed?.sources ?? { of: of ?? nodes.join(",") }}
          name={taken.name}
          extent={
            of === undefined
              ? sourcesExtent(taken.whole)
              : ofFirst(Math.min(total, mostCiting), total)
          }
        />
      )}
    </section>
  );
};

/** The works of a reviewed paper as bibliographies: its reference list, and that with the evidence that it does not cite. */
export const TakeAwayWorks = ({ dossier, name }: { dossier: string; name: string }) => (
  <section className="take-away" aria-label="Take away">
    <SourceFiles called="Reference list" of={{ of: dossier }} name={name} />
    <SourceFiles
      called="Reference list and uncited evidence"
      of={{ of: dossier, with: "uncited" }}
      name={`${name}, with uncited evidence`}
    />
  </section>
);
