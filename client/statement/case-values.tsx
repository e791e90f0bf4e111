// Owns one cell of a case record, and what is said once of the rows that nothing fills.
import { Fragment } from "react";
import type { CaseField } from "../../model/views/browse.ts";
import { NodeLink } from "../marks/node-link.tsx";

const claimLink = ({ text, claim }: { text: string; claim: string }) => (
  <NodeLink node={{ id: claim, kind: "claim", label: text }} />
);

/** The values, each a link to the claim that says so; a dash when no claim states one of this patient. */
export const CaseValues = ({ field }: { field: CaseField | undefined }) => {
  if (field === undefined || field.values.length === 0) {
    return (
      <span className="unknown" role="img" aria-label="not reported">
        –
      </span>
    );
  }
  return (
    <ul className="plain">
      {field.values.map(({ text, claim, besides = [] }) => (
        <li key={`${claim ?? ""} ${text}`}>
          {claim === undefined ? (
            <span className="unstated">{text}</span>
          ) : (
            claimLink({ text, claim })
          )}
          {besides.map((other) => (
            <Fragment key={other.claim}>, {claimLink(other)}</Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
};

/** Names in lower case but for the first, as a sentence runs: "Age, sex". */
const listed = (fields: readonly CaseField[]): string =>
  fields.map(({ name }, i) => (i === 0 ? name : lowerFirst(name))).join(", ");

/** "ASA grade" keeps its capitals. */
const lowerFirst = (name: string): string =>
  /^.\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** One line for rows that nothing fills: what was not read, by its part of the paper, and what the paper does not say. */
export const EmptyRows = ({
  fields,
  ofOne = false,
}: {
  fields: readonly CaseField[];
  ofOne?: boolean;
}) => {
  const unread = [...new Set(fields.flatMap(({ unread }) => unread ?? []))];
  const unstated = fields.filter((field) => field.unread === undefined);
  return (
    <>
      {unread.map((part) => (
        <span key={part} className="empty-rows">
          {listed(fields.filter((field) => field.unread === part))}: in {part} of the paper, which
          was not read.{" "}
        </span>
      ))}
      {unstated.length > 0 && (
        <span className="empty-rows">
          {listed(unstated)}: not reported {ofOne ? "for this patient" : "patient by patient"}.
        </span>
      )}
    </>
  );
};
