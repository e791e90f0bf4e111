// Owns what works report themselves: the reported sentence with its figures, beside what the paper makes of it.
import type { AuditView } from "../../model/views/statement.ts";
import type { ReportNode } from "../../model/nodes.ts";
import { VerdictBadge } from "../marks/citation-badges.tsx";
import { asSentence, isCautionVerdict } from "../marks/words.ts";
import { amountOf, certaintyOf, reportedMeasureOf } from "../../model/figure-text.ts";
import { ReadFrom } from "./read-from.tsx";

/** One result as its work reports it. */
export const Report = ({ report }: { report: ReportNode }) => (
  <div className="report">
    <p className="prose">{report.statement}</p>
    {report.figures.length > 0 && (
      <ul className="report-figures">
        {report.figures.map((figure) => (
          <li key={figure.id}>
            {reportedMeasureOf(figure)}: <strong>{amountOf(figure)}</strong>
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

/** What the paper says on the left; on the right what its source reports, with what comparing them shows. */
export const AsCitedAsReported = ({
  asCited,
  audits,
}: {
  asCited: string;
  audits: readonly AuditView[];
}) => {
  if (audits.length === 0) return null;
  return (
    <div className="compared columns of-audits">
      <div>
        <h3>As cited</h3>
        <p className="prose">{asCited}</p>
      </div>
      <div>
        <h3>As reported</h3>
        {[...audits]
          .sort((a, b) => Number(isCautionVerdict(b.verdict)) - Number(isCautionVerdict(a.verdict)))
          .map((audit) => (
            <Audit key={audit.report.id} audit={audit} />
          ))}
        {audits.some((audit) => audit.conditional) && (
          <p className="small quiet">
            The comparison holds only if the reference is the work it is taken for.
          </p>
        )}
      </div>
    </div>
  );
};

const Audit = ({ audit }: { audit: AuditView }) => (
  <div className="compared-with">
    <p className="verdict">
      <VerdictBadge verdict={audit.verdict} /> <span>{asSentence(audit.headline)}</span>
    </p>
    <Report report={audit.report} />
    <p className="explanation">{audit.explanation}</p>
  </div>
);
