// Owns what verification says of a reader's text: in a sentence, in counts, and in full as the command says it.
import { countText, listText, numberText } from "../../model/formats.ts";
import { LedgerTable } from "../statement/ledger-table.tsx";
import type { Reading } from "./read-copy.ts";

const sentenceOf = ({ report, locked }: Reading): string => {
  const { problems, consequences, open } = report;
  if (report.isVerified) {
    const { sentences, quantities, markers } = report.ledger;
    const counted = [
      countText(sentences.total, "sentence"),
      countText(quantities.total, "number"),
      countText(markers.total, "marker"),
    ];
    return `Every passage, figure and citation stands where the data say. The body is accounted for: ${listText(counted, "and")}.`;
  }
  const wrong = problems.length + consequences.length;
  const found = [
    ...(locked.here < locked.total
      ? [
          `${numberText(locked.here)} of the ${countText(locked.total, "sentence")} that ${locked.total === 1 ? "was" : "were"} verified ${locked.here === 1 ? "stands" : "stand"} in it.`,
        ]
      : []),
    ...(wrong > 0 ? [`${countText(wrong, "thing")} ${wrong === 1 ? "does" : "do"} not fit.`] : []),
    ...(open.length > 0
      ? [
          `Nothing accounts for ${countText(open.length, "sentence, number or marker", "sentences, numbers or markers")}.`,
        ]
      : []),
  ];
  const isOther = locked.total > 0 && locked.here * 2 < locked.total;
  return [
    ...found,
    ...(isOther
      ? ["It may be another version of the paper, or another paper: check the file."]
      : []),
  ].join(" ");
};

/** The verdict. */
export const CopyVerdict = ({
  reading,
  name,
  isChanged,
}: {
  reading: Reading;
  name: string;
  /** Whether something of it has been changed since. */
  isChanged: boolean;
}) => {
  const { report } = reading;
  const stated = [...report.problems, ...report.consequences];
  const outOfScope = Object.entries(report.outOfScope);
  return (
    <section className="section" aria-labelledby="copy-verdict">
      <h2 id="copy-verdict">{report.isVerified ? "Verified" : "Not verified"}</h2>
      <p role="status">
        <strong>{name}</strong>
        {isChanged && ", as it was opened"}: {sentenceOf(reading)}
      </p>
      <details>
        <summary>The verification in full</summary>
        <LedgerTable ledger={report.ledger} />
        {report.warnings.map((warning) => (
          <p key={warning} className="small">
            {warning}
          </p>
        ))}
        {stated.length > 0 && (
          <ul className="copy-problems small">
            {stated.map(({ rule, names, message, section }, i) => (
              <li key={i}>
                <code>{rule}</code>
                {section !== undefined && ` in ${section}`}
                {names.length > 0 && ` (${names.join(", ")})`}: {message}
              </li>
            ))}
          </ul>
        )}
        <p className="quiet small">
          Out of scope:{" "}
          {outOfScope.length === 0
            ? "nothing"
            : outOfScope.map(([what, times]) => `${what} (${numberText(times)})`).join(", ")}
          .
        </p>
      </details>
    </section>
  );
};
