// Owns one cell of a case record.
import type { CaseField } from "../../model/views/browse.ts";
import { NodeLink } from "../marks/node-link.tsx";

/** The values, each a link to the claim that says so; "unknown" when there is none. */
export const CaseValues = ({ field }: { field: CaseField | undefined }) => {
  if (field === undefined || field.values.length === 0)
    return <span className="unknown">unknown</span>;
  return (
    <ul className="plain">
      {field.values.map(({ text, claim }) => (
        <li key={`${claim} ${text}`}>
          <NodeLink node={{ id: claim, kind: "claim", label: text }} />
        </li>
      ))}
    </ul>
  );
};
