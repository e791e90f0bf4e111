// Owns what is written beside a node of a trace, drawn or in the outline.
import { countText } from "../../model/formats.ts";
import type { Entry } from "./trace-graph.ts";
import { matchText } from "./trace-words.ts";
import type { PassageNode } from "../../model/nodes.ts";
import { confidences, identificationBases, standings } from "../../model/words.ts";
import { Badge } from "../marks/badge.tsx";
import { WarningMark } from "../marks/cautions.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { VerdictBadge } from "../marks/citation-badges.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { spoken } from "../marks/words.ts";

const sentencesOf = ({ sentences }: PassageNode): string => {
  const [first] = sentences ?? [];
  const last = sentences?.at(-1);
  if (first === undefined) return "";
  return last === first || last === undefined ? `sentence ${first}` : `sentences ${first}–${last}`;
};

/** Where a statement stands: its first place, and how many more. What is said first is never cut off. */
const Place = ({
  places,
  paper,
}: {
  places: readonly PassageNode[];
  paper: string | undefined;
}) => {
  const [first, ...more] = places;
  if (first === undefined) return null;
  const where = [paper ?? "", sentencesOf(first), first.sectionTitle]
    .filter((part) => part !== "")
    .join(", ");
  return (
    <a className="entry-place" href={first.url} rel="noreferrer">
      {where.charAt(0).toUpperCase() + where.slice(1)}
      {more.length > 0 && `, and ${countText(more.length, "more place")}`}
    </a>
  );
};

/** The lines below a node's name. */
export const EntryWords = ({
  entry,
  withVerdicts = true,
}: {
  entry: Entry;
  /** False where the link that leads here shows the verdicts already. */
  withVerdicts?: boolean;
}) => {
  const { node } = entry;
  const match = matchText(entry);
  switch (node.kind) {
    case "claim":
    case "recommendation":
      return (
        <>
          <span className="entry-line">
            <DraftMark isDraft={node.review.reviewed === undefined} />
            {entry.deadEnds.map((end) => (
              <span key={end.reason} className="dead-end">
                {end.text}
              </span>
            ))}
            <Place places={entry.places} paper={entry.paper} />
          </span>
          <WarningMark cautions={entry.cautions.filter(({ source }) => source === undefined)} />
        </>
      );
    case "reference":
      return (
        <span className="entry-facts">
          {entry.paper !== undefined && <span>{entry.paper}</span>}
          {match !== undefined && (
            <Badge
              word={match}
              meaning={`${identificationBases[node.basis]}${node.confidence === undefined ? "" : ` Confidence ${node.confidence}: ${confidences[node.confidence]}`}`}
            />
          )}
          {(withVerdicts ? entry.verdicts : []).map((verdict) => (
            <VerdictBadge key={verdict} verdict={verdict} />
          ))}
        </span>
      );
    case "work":
    case "study":
      return (
        <span className="entry-facts">
          {!entry.isCited && <span>not cited in the paper</span>}
          {[node.standing, ...entry.studies.map((s) => s.standing)].map((standing, i) =>
            standing === undefined || standing.status === "stands" ? null : (
              <Badge
                key={i}
                word={spoken(standing.status)}
                meaning={`${standings[standing.status]} ${standing.reason}`}
                tone="caution"
              />
            ),
          )}
        </span>
      );
  }
};

/** Links to the studies that a work describes. */
export const EntryStudies = ({ entry }: { entry: Entry }) =>
  entry.studies.map((study) => (
    <NodeLink key={study.id} node={study} withGlyph className="entry-study">
      {study.label}
    </NodeLink>
  ));
