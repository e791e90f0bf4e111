// Owns what arithmetic says of figures: each finding with what was expected drawn above what is given, and the tests that hold, folded.
import type { ArithmeticCheck } from "../../model/arithmetic-check.ts";
import { boundsText } from "../../model/interval-text.ts";
import { asSentence, countInWords, pluralOf, upperFirst } from "../../model/formats.ts";
import { arithmeticKinds, arithmeticOutcomes } from "../../model/kinds/arithmetic-kinds.ts";
import { Badge } from "../marks/badge.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { linePartsOf, type LinePart } from "./interval-lines.ts";

const isFinding = ({ outcome }: ArithmeticCheck): boolean => outcome !== "holds";

/** The tests that figures of a statement were put to; `here` is its node. Nothing where there are none. */
export const Arithmetic = ({
  checks = [],
  here,
}: {
  checks?: readonly ArithmeticCheck[] | undefined;
  here: string;
}) => {
  if (checks.length === 0) return null;
  const findings = checks.filter(isFinding);
  const holding = checks.filter((check) => !isFinding(check));
  return (
    <section className="section arithmetic" aria-labelledby="arithmetic">
      <h2 id="arithmetic">Arithmetic</h2>
      {findings.length > 0 && <CheckList checks={findings} here={here} />}
      {holding.length > 0 && (
        <details>
          <summary>
            {upperFirst(countInWords(holding.length, "check"))} of the figures{" "}
            {pluralOf(holding.length, "holds", "hold")}
          </summary>
          <CheckList checks={holding} here={here} />
        </details>
      )}
    </section>
  );
};

const CheckList = ({ checks, here }: { checks: readonly ArithmeticCheck[]; here: string }) => (
  <ul className="checks">
    {checks.map((check) => (
      <Check key={`${check.kind} ${check.says}`} check={check} here={here} />
    ))}
  </ul>
);

const Check = ({ check, here }: { check: ArithmeticCheck; here: string }) => {
  const others = new Map(check.of.filter(({ id }) => id !== here).map((one) => [one.id, one]));
  return (
    <li className="check">
      <p className="badged-head">
        <Badge
          word={upperFirst(arithmeticKinds[check.kind].word)}
          meaning={arithmeticKinds[check.kind].meaning}
          here={asSentence(arithmeticOutcomes[check.outcome].meaning)}
          tone={isFinding(check) ? "strong" : "plain"}
        />
        <span className="quiet">{arithmeticOutcomes[check.outcome].word}</span>
      </p>
      <p>{check.says}</p>
      <IntervalDrawing check={check} />
      {others.size > 0 && (
        <p className="small quiet">
          Together with:{" "}
          {[...others.values()].map((one, i) => (
            <span key={one.id}>
              {i > 0 && "; "}
              <NodeLink node={one} />
            </span>
          ))}
        </p>
      )}
      <CheckAnswer check={check} />
    </li>
  );
};

/** What answers a finding: the inconsistency, or why it is none. */
const CheckAnswer = ({ check: { answer } }: { check: ArithmeticCheck }) => {
  if (answer === undefined) return null;
  if ("reason" in answer) return <p className="explanation">{answer.reason}</p>;
  const tension = { id: answer.tension, kind: "tension", label: answer.label } as const;
  return (
    <p className="small">
      Entered as an inconsistency: <NodeLink node={tension} withGlyph />
    </p>
  );
};

/** What is expected above what is given, on one line, each with its amount. */
const IntervalDrawing = ({ check: { expected, found, unit } }: { check: ArithmeticCheck }) => {
  const parts = linePartsOf(expected, found);
  return (
    <div className="interval-lines">
      <span className="small quiet">Expected</span>
      <IntervalLine part={parts.expected} className="is-expected" />
      <span className="small">{boundsText(expected, unit)}</span>
      <span className="small quiet">Given</span>
      <IntervalLine part={parts.found} className="is-given" />
      <span className="small">{boundsText(found, unit)}</span>
    </div>
  );
};

/** Narrower than this, in per cent, an interval is drawn as a point. */
const leastWidth = 1.5;

const IntervalLine = ({ part, className }: { part: LinePart; className: string }) => {
  const { from, to, opensLeft, opensRight } = part;
  const isPoint = to - from < leastWidth;
  return (
    <svg className={`interval-line ${className}`} aria-hidden="true">
      <line className="interval-track" x1="0" x2="100%" y1="8" y2="8" />
      {isPoint ? (
        <circle className="interval-point" cx={`${(from + to) / 2}%`} cy="8" r="4.5" />
      ) : (
        <line
          className={opensLeft || opensRight ? "interval-span is-open" : "interval-span"}
          x1={`${from}%`}
          x2={`${to}%`}
          y1="8"
          y2="8"
        />
      )}
      {[...(opensLeft ? [to] : []), ...(opensRight ? [from] : [])].map((end) => (
        <circle key={end} className="interval-point" cx={`${end}%`} cy="8" r="4.5" />
      ))}
    </svg>
  );
};

/** The findings in a source's own report, drawn as those of a statement; `here` is the report's node. */
export const ReportArithmetic = ({
  checks = [],
  here,
}: {
  checks?: readonly ArithmeticCheck[] | undefined;
  here: string;
}) => {
  const findings = checks.filter(isFinding);
  return findings.length === 0 ? null : <CheckList checks={findings} here={here} />;
};
