// Owns what works report themselves: the reported sentence with its figures, beside what the paper makes of it.
import type { AuditView } from "../../model/api.ts";
import type { ReportNode } from "../../model/graph.ts";
import { verdicts } from "../../model/words.ts";
import { Badge } from "../marks/badge.tsx";
import { asSentence, isCautionVerdict, spoken } from "../marks/words.ts";
import { amountOf, certaintyOf } from "./figure-words.ts";
import { ReadFrom } from "./read-from.tsx";

/** One result as its work reports it. */
export const Report = ({ report }: { report: ReportNode }) => (
  <div className="report">
    <p className="prose">{report.statement}</p>
    {report.figures.length > 0 && (
      <ul className="report-figures">
        {report.figures.map((figure) => (
          <li key={figure.id}>
            {[
              spoken(figure.measure),
              figure.arm ?? "",
              figure.atTime === undefined ? "" : `at ${figure.atTime}`,
            ]
              .filter((part) => part !== "")
              .join(", ")}
            : <strong>{amountOf(figure)}</strong>
            {certaintyOf(figure) !== "" && ` (${certaintyOf(figure)})`}
          </li>
        ))}
      </ul>
    )}
    <p className="small quiet">
      <ReadFrom from={report.readFrom} />
    </p>
  </div>
);

/** What the paper says on the left, what its source reports on the right, and what comparing them shows. */
export const AsCitedAsReported = ({ asCited, audit }: { asCited: string; audit: AuditView }) => (
  <div className="compared">
    <p className="verdict">
      <Badge
        word={spoken(audit.verdict)}
        meaning={verdicts[audit.verdict]}
        tone={isCautionVerdict(audit.verdict) ? "caution" : "plain"}
      />{" "}
      <span>{asSentence(audit.headline)}</span>
    </p>
    <div className="columns">
      <div>
        <h4>As cited</h4>
        <p className="prose">{asCited}</p>
      </div>
      <div>
        <h4>As reported</h4>
        <Report report={audit.report} />
      </div>
    </div>
    <p className="explanation">
      {audit.explanation}
      {audit.conditional && " This holds only if the reference is the work it is taken for."}
    </p>
  </div>
);
