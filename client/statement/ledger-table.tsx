// Owns the ledger of a dossier: what of the paper's text is accounted for.
import { numberText } from "../../model/formats.ts";
import type { Ledger } from "../../model/passage.ts";

const columns = ["sentences", "quantities", "markers"] as const;
const rows = [
  { key: "total", name: "In the text" },
  { key: "claimed", name: "Accounted for by a statement" },
  { key: "waived", name: "Left out for a stated reason" },
  { key: "open", name: "Open" },
] as const;

/** Counts of sentences, quantities and markers; "open" is what nothing accounts for. */
export const LedgerTable = ({ ledger }: { ledger: Ledger | undefined }) => {
  if (ledger === undefined)
    return <p className="quiet">This paper has not been compared with its text yet.</p>;
  return (
    <table className="ledger">
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {columns.map((column) => (
              <td key={column}>{numberText(ledger[column][key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
