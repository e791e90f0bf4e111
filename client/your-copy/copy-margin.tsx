// Owns the margin of one sentence: what stands there, with whose word, what its sources say, and what falls.
import { Link } from "@tanstack/react-router";
import { listText } from "../../model/formats.ts";
import { voices, voiceWords } from "../../model/words.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "../marks/badge.tsx";
import { VerdictBadge } from "../marks/citation-badges.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import type { Fallen } from "./fallen.ts";
import { waiverIn, type Margins, type MarginStatement } from "./margin.ts";
import type { ReadSentence } from "./read-copy.ts";
import { markerText, reasonsText, standingWords } from "./reason-text.ts";

const Entry = ({
  entry: { node, statement, audits, isConditional, tensions },
  fallen,
  margins,
}: {
  entry: MarginStatement;
  fallen: Fallen | undefined;
  margins: Margins;
}) => {
  const own = fallen?.statements.find(({ id }) => id === statement.id);
  return (
    <li className={own === undefined ? "item" : "item is-fallen"}>
      <p className="item-name">
        <NodeLink node={node} withGlyph />
      </p>
      <p className="item-support">
        <Badge word={voiceWords[statement.voice]} meaning={voices[statement.voice]} />
        <Link to="/trace/$id" params={{ id: node.id }}>
          Trace<span className="unseen"> {node.label}</span>
        </Link>
      </p>
      {audits.map(({ ref, against, verdict, headline }) => (
        <p key={`${ref} ${against}`} className="margin-note">
          {markerText(ref)} <VerdictBadge verdict={verdict} />{" "}
          <span>
            <Explained text={headline} />
          </span>
        </p>
      ))}
      {isConditional && <p className="margin-note quiet">(Reference matched by inference.)</p>}
      {tensions.map((tension) => (
        <p key={tension.id} className="margin-note">
          <span className="quiet">Inconsistency:</span> <NodeLink node={tension} />
        </p>
      ))}
      {own !== undefined && (
        <p className="margin-note">
          <strong>{standingWords[own.standing]}:</strong>{" "}
          {reasonsText(own.reasons, statement, margins.titleOf)}
        </p>
      )}
    </li>
  );
};

/** What of a sentence nothing accounts for. */
const openText = ({ open }: ReadSentence): string | undefined => {
  const parts = open.map(({ kind, value }) =>
    kind === "sentence"
      ? "the sentence"
      : kind === "marker"
        ? `the marker [${value ?? ""}]`
        : kind === "case-label"
          ? `case ${value ?? ""}`
          : `the number ${value ?? ""}`,
  );
  return parts.length === 0 ? undefined : listText(parts, "and");
};

/** The margin; nothing where nothing stands there. */
export const CopyMargin = ({
  sentence,
  margins,
  fallen,
}: {
  sentence: ReadSentence;
  margins: Margins;
  fallen: Fallen | undefined;
}) => {
  const entries = sentence.names.flatMap((name) => margins.statements.get(name) ?? []);
  const waivers = sentence.names.flatMap((name) => margins.waivers.get(waiverIn(name) ?? "") ?? []);
  const open = openText(sentence);
  return (
    <div className="copy-margin">
      {entries.length > 0 && (
        <ul className="plain">
          {entries.map((entry) => (
            <Entry key={entry.node.id} entry={entry} fallen={fallen} margins={margins} />
          ))}
        </ul>
      )}
      {waivers.map(({ id, reason }) => (
        <p key={id} className="quiet small">
          Left out: {reason}
          {fallen?.waivers.includes(id) === true && (
            <strong> This reason has to be read again.</strong>
          )}
        </p>
      ))}
      {open !== undefined && <p className="small">Nothing accounts for {open}.</p>}
    </div>
  );
};
