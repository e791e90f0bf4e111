// Owns the trace as an outline: the same nodes and links as the drawing, nested, complete by keyboard and on a phone.
import { useMemo, useState, type ReactNode } from "react";
import { numberText } from "../../model/formats.ts";
import { listPlaceOf } from "../../model/list-place.ts";
import { AttachmentBadge, DirectionBadge, VerdictBadge } from "../marks/citation-badges.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { EntryStudies, EntryWords } from "./entry-words.tsx";
import { grouped } from "../lists/grouped.ts";
import {
  linkKinds,
  type Entry,
  type LinkKind,
  type TraceGraph,
  type TraceLink,
} from "./trace-graph.ts";

const leads: Record<"down" | "up", Record<LinkKind, string>> = {
  down: {
    "based-on": "based on",
    cites: "cites",
    "identified-as": "matched to",
    "bears-on": "not cited, bears on it",
    describes: "describes",
  },
  up: {
    "based-on": "basis of",
    cites: "cited by",
    "identified-as": "in the reference list as",
    "bears-on": "bears on, without being cited",
    describes: "described in",
  },
};

const LinkWords = ({ link, direction }: { link: TraceLink; direction: "down" | "up" }) => (
  <span className="outline-link">
    <span>{leads[direction][link.kind]}</span>
    {link.direction !== "supports" && <DirectionBadge direction={link.direction} />}
    {(link.kind === "cites" || link.kind === "bears-on") && (
      <span>{link.closeness === "unknown" ? "directness not known" : link.closeness}</span>
    )}
    {link.attachment !== undefined && link.attachment !== "same-sentence" && (
      <AttachmentBadge attachment={link.attachment} />
    )}
    {link.verdicts.map((verdict) => (
      <VerdictBadge key={verdict} verdict={verdict} />
    ))}
  </span>
);

/** A branch shows at most so many of what follows before it is opened. */
const longestBranch = 12;

/** The outline. What has been shown once is named again, not unfolded again; a long branch opens when asked for. */
export const TraceOutline = ({
  graph,
  direction,
}: {
  graph: TraceGraph;
  direction: "down" | "up";
}) => {
  const { entries, onward } = useMemo(() => {
    const [before, behind] =
      direction === "down" ? (["from", "to"] as const) : (["to", "from"] as const);
    const byId = new Map(graph.entries.map((entry) => [entry.id, entry]));
    const placeOf = (link: TraceLink): string => {
      const entry = byId.get(link[behind]);
      return entry === undefined ? "" : listPlaceOf(entry.node);
    };
    // What leads on in the same way stands in the order of lists: statements as the paper has them, references by number.
    const inOrder = graph.links.toSorted(
      (a, b) =>
        linkKinds.indexOf(a.kind) - linkKinds.indexOf(b.kind) || (placeOf(a) < placeOf(b) ? -1 : 1),
    );
    return { entries: byId, onward: grouped(inOrder, (link) => link[before]) };
  }, [graph, direction]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const shown = new Set<string>();
  const branch = (id: string, link?: TraceLink): ReactNode => {
    const entry = entries.get(id);
    if (entry === undefined) return null;
    const isRepeated = shown.has(id);
    shown.add(id);
    const all = isRepeated ? [] : (onward.get(id) ?? []);
    // One hidden entry would save nothing.
    const isWhole = open.has(id) || all.length <= longestBranch + 1;
    const links = isWhole ? all : all.slice(0, longestBranch);
    return (
      <li key={`${link?.kind ?? "root"} ${id}`} className="outline-item">
        {link !== undefined && <LinkWords link={link} direction={direction} />}
        <OutlineEntry entry={entry} isRepeated={isRepeated && (onward.get(id)?.length ?? 0) > 0} />
        {links.length > 0 && (
          <ul className="outline-branch">
            {links.map((next) => branch(direction === "down" ? next.to : next.from, next))}
            {!isWhole && (
              <li className="outline-item">
                <button
                  type="button"
                  className="plain-button"
                  onClick={() => {
                    setOpen(new Set([...open, id]));
                  }}
                >
                  {numberText(all.length - links.length)} more
                </button>
              </li>
            )}
          </ul>
        )}
      </li>
    );
  };
  return <ul className="outline">{branch(graph.root)}</ul>;
};

const OutlineEntry = ({ entry, isRepeated }: { entry: Entry; isRepeated: boolean }) => (
  <div className="outline-entry">
    <p className="entry-name">
      <NodeLink node={entry.node} withGlyph>
        {entry.name}
      </NodeLink>
      {isRepeated && <span className="quiet small"> (shown above)</span>}
    </p>
    {!isRepeated && (
      <>
        <EntryStudies entry={entry} />
        <EntryWords entry={entry} withVerdicts={false} />
      </>
    )}
  </div>
);
