// Owns what works report themselves: the reported sentence with its figures, beside what the paper makes of it.
import type { AuditView } from "../../model/views/statement.ts";
import type { ReportNode } from "../../model/nodes.ts";
import { Explained } from "../explain/explained.tsx";
import { VerdictBadge } from "../marks/citation-badges.tsx";
import { asSentence } from "../../model/formats.ts";
import { isCautionVerdict, isWarningVerdict } from "../marks/words.ts";
import { amountOf, certaintyOf, scopeOf, subjectOf } from "../../model/figure-text.ts";
import { ReportArithmetic } from "./arithmetic.tsx";
import { ReadFrom } from "./read-from.tsx";

/** How certain a figure is and what else bounds it, in brackets. */
const boundsOf = (figure: ReportNode["figures"][number]): string => {
  const bounds = [certaintyOf(figure), scopeOf(figure)].filter((part) => part !== "");
  return bounds.length === 0 ? "" : ` (${bounds.join("; ")})`;
};

/** One result as its work reports it. */
export const Report = ({ report }: { report: ReportNode }) => (
  <div className="report">
    <p className="prose">
      <Explained text={report.statement} />
    </p>
    {report.figures.length > 0 && (
      <ul className="report-figures">
        {report.figures.map((figure) => (
          <li key={figure.id}>
            <Explained text={subjectOf(figure)} />: <strong>{amountOf(figure)}</strong>
            <Explained text={boundsOf(figure)} />
          </li>
        ))}
      </ul>
    )}
    <ReportArithmetic checks={report.arithmetic} here={report.id} />
    <p className="small quiet">
      <ReadFrom from={report.readFrom} />
    </p>
  </div>
);

/** How far up a comparison stands: what warns, then what notes, then the rest. */
const loudness = ({ verdict }: AuditView): number =>
  Number(isWarningVerdict(verdict)) + Number(isCautionVerdict(verdict));

/** What the paper says on the left; on the right what its source reports, with what comparing them shows. */
export const AsCitedAsReported = ({
  asCited,
  audits,
  isShownAbove = false,
}: {
  asCited: string;
  audits: readonly AuditView[];
  /** Whether the page says above what warns here. */
  isShownAbove?: boolean;
}) => {
  if (audits.length === 0) return null;
  return (
    <div className="compared columns of-audits">
      <div>
        <h3>As cited</h3>
        <p className="prose">
          <Explained text={asCited} />
        </p>
      </div>
      <div>
        <h3>As reported</h3>
        {[...audits]
          .sort((a, b) => loudness(b) - loudness(a))
          .map((audit) => (
            <Audit key={audit.report.id} audit={audit} isShownAbove={isShownAbove} />
          ))}
        {!isShownAbove && audits.some((audit) => audit.conditional) && (
          <p className="small quiet">(Reference matched by inference.)</p>
        )}
      </div>
    </div>
  );
};

/** Where a report stands on a page that shows each once. */
export const reportAnchor = (id: string): string => `report-${id.replace(/[^a-z0-9-]+/gi, "-")}`;

/** What comparing a citation with each report shows; the reports themselves stand elsewhere on the page, under their anchors. */
export const ComparedBriefly = ({ audits }: { audits: readonly AuditView[] }) => (
  <ul className="compared-briefly">
    {[...audits]
      .sort((a, b) => loudness(b) - loudness(a))
      .map((audit) => (
        <li key={audit.report.id}>
          <AuditVerdict audit={audit} isShownAbove={false} />
          <p className="explanation">
            <Explained text={audit.explanation} />{" "}
            <a href={`#${reportAnchor(audit.report.id)}`}>What it reports</a>
          </p>
        </li>
      ))}
  </ul>
);

const AuditVerdict = ({ audit, isShownAbove }: { audit: AuditView; isShownAbove: boolean }) => (
  <p className="verdict">
    <VerdictBadge verdict={audit.verdict} isShownAbove={isShownAbove} />{" "}
    <span>
      <Explained text={asSentence(audit.headline)} />
    </span>
  </p>
);

const Audit = ({ audit, isShownAbove }: { audit: AuditView; isShownAbove: boolean }) => (
  <div className="compared-with">
    <AuditVerdict audit={audit} isShownAbove={isShownAbove} />
    <Report report={audit.report} />
    <p className="explanation">
      <Explained text={audit.explanation} />
    </p>
  </div>
);
