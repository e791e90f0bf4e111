// Owns the table of results: arm by arm, the paper's word beside the source's own, with how directly and how deeply that was
// read and whether it still stands.
import { amountOf, certaintyOf, factorOf, isP, resultText } from "../../model/figure-text.ts";
import type { ReactNode } from "react";
import { asSentence, numberText } from "../../model/formats.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { CitedAndReported, RegimenResult, ResultSource } from "../../model/views/compare.ts";
import { readingDepths, standings, studyDesigns } from "../../model/words.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "../marks/badge.tsx";
import { WarningMark } from "../marks/cautions.tsx";
import { VerdictBadge } from "../marks/citation-badges.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { isCautionVerdict, isWarningVerdict, spoken, warningsOf } from "../marks/words.ts";
import { Directness } from "../statement/directness.tsx";
import type { Sorting } from "../address.ts";
import { sortings, sortResults, type SortOrder } from "./sort-results.ts";

type Cards = Readonly<Record<string, StatementCard>>;

/** Results side by side. Without `onSort` they stand in the order given. */
export const RegimensTable = ({
  label,
  results,
  statements,
  order,
  onSort,
}: {
  label: string;
  results: readonly RegimenResult[];
  statements: Cards;
  order?: SortOrder | undefined;
  onSort?: (by: Sorting) => void;
}) => {
  const isCited = results.some(({ claim }) => claim !== undefined);
  return (
    <div className="compare-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className={`regimens ${isCited ? "" : "is-uncited"}`}>
        <colgroup>
          {columns
            .filter((name) => isCited || name !== "cited")
            .map((name) => (
              <col key={name} className={`column-${name}`} />
            ))}
        </colgroup>
        <thead>
          <tr>
            <Heading by={["result"]} className="corner" order={order} onSort={onSort} />
            <Heading by={["outcome"]} order={order} onSort={onSort} />
            <Heading by={["people", "setting"]} order={order} onSort={onSort} />
            <th scope="col">Arm</th>
            {isCited && <th scope="col">As cited</th>}
            <Heading by={["p"]} order={order} onSort={onSort}>
              As the source reports it
            </Heading>
            <Heading by={["standing", "directness", "depth"]} order={order} onSort={onSort}>
              Source
            </Heading>
          </tr>
        </thead>
        {sortResults(results, order).map((result) => (
          <ResultRows
            key={`${result.id} ${result.outcome.label}`}
            result={result}
            card={result.claim === undefined ? undefined : statements[result.claim]}
            isCited={isCited}
          />
        ))}
      </table>
    </div>
  );
};

const columns = ["result", "outcome", "people", "arm", "cited", "reported", "source"] as const;

/** The head of a column: its name sorts by what it holds, or stands above what it can be sorted by. */
const Heading = ({
  by,
  className,
  order,
  onSort,
  children,
}: {
  /** What it sorts by; without `children` the first is its name. */
  by: readonly [Sorting, ...Sorting[]];
  className?: string;
  order: SortOrder | undefined;
  onSort: ((by: Sorting) => void) | undefined;
  children?: string;
}) => {
  const isSorted = order !== undefined && by.includes(order.by);
  return (
    <th
      scope="col"
      className={className}
      {...(isSorted ? { "aria-sort": order.isDown ? "descending" : "ascending" } : {})}
    >
      {children !== undefined && <span className="heading-name">{children}</span>}
      {onSort === undefined
        ? children === undefined && sortings[by[0]]
        : by.map((one, i) => (
            <button
              key={one}
              type="button"
              className="sort-button"
              aria-pressed={order?.by === one}
              onClick={() => {
                onSort(one);
              }}
            >
              {children === undefined && i === 0 ? sortings[one] : `by ${sortings[one]}`}
              <span aria-hidden="true" className="sort-sign">
                {order?.by !== one ? "↕" : order.isDown ? "↓" : "↑"}
              </span>
            </button>
          ))}
    </th>
  );
};

type Line = CitedAndReported & { key: string; name: string };

/** The lines of a result: its arms, then what lies between them. */
const linesOf = ({ arms, between }: RegimenResult): Line[] => {
  const hasBetween = between.cited.length + between.reported.length > 0;
  return [
    ...arms.map((arm) => ({ ...arm, key: arm.id })),
    ...(hasBetween ? [{ ...between, key: "between the arms", name: "between the arms" }] : []),
  ];
};

const ResultRows = ({
  result,
  card,
  isCited,
}: {
  result: RegimenResult;
  card: StatementCard | undefined;
  /** Whether the table has a column for what papers cite. */
  isCited: boolean;
}) => {
  const lines = linesOf(result);
  const [first, ...rest] = lines;
  const span = lines.length;
  const sourceOf = (report: string) =>
    result.sources.find(({ reports }) => reports.some(({ id }) => id === report));
  const workOf = (report: string) =>
    sourceOf(report)?.reports.find(({ id }) => id === report)?.work;
  const cells = (line: Line) => (
    <>
      <td className="arm-name">
        <Explained text={line.name} />
      </td>
      {isCited && (
        <td>
          {line.cited.length === 0 && (
            <Nothing of={result.claim === undefined ? "not cited" : ""} />
          )}
          {line.cited.map((figure) => (
            <Amount key={figure.id} figure={figure} outcome={result.outcome.label}>
              <NodeLink
                node={{ id: result.claim ?? result.id, kind: "claim", label: result.label }}
              >
                {resultText(figure)}
              </NodeLink>
            </Amount>
          ))}
        </td>
      )}
      <td>
        {line.reported.length === 0 && <Nothing of="" />}
        {line.reported.map(({ report, figure }) => {
          const work = workOf(report);
          return (
            <Amount
              key={`${report} ${figure.id}`}
              figure={figure}
              outcome={result.outcome.label}
              note={figure.note}
            >
              {work === undefined ? (
                resultText(figure)
              ) : (
                <NodeLink node={work}>{resultText(figure)}</NodeLink>
              )}
            </Amount>
          );
        })}
      </td>
    </>
  );
  return (
    <tbody>
      <tr className="result-first">
        <th scope="rowgroup" rowSpan={span} className="result-name">
          <ResultName result={result} card={card} />
        </th>
        <td rowSpan={span}>
          <Explained text={result.outcome.label} />
        </td>
        <td rowSpan={span}>
          <People result={result} />
        </td>
        {first !== undefined && cells(first)}
        <td rowSpan={span}>
          {result.sources.map((source) => (
            <Source
              key={source.reference ?? source.work?.id ?? ""}
              source={source}
              isShownAbove={warningsOf(card?.cautions ?? []).length > 0}
            />
          ))}
        </td>
      </tr>
      {rest.map((line) => (
        <tr key={line.key}>{cells(line)}</tr>
      ))}
    </tbody>
  );
};

/** A dash where nothing is entered, with a word where that has a reason. */
const Nothing = ({ of }: { of: string }) => (
  <>
    <span className="empty-cell" aria-hidden="true">
      –
    </span>
    <span className="unseen">{of === "" ? "nothing entered" : of}</span>
  </>
);

type AnyFigure = Parameters<typeof certaintyOf>[0];

const averages: ReadonlySet<string> = new Set(["median", "mean"]);

/** What a figure says besides its arm and the outcome of its line: "median", "at 3 years", "hazard ratio, A versus B". */
const besides = (figure: AnyFigure, outcome: string): string => {
  const { arm, statistic = "", measureName, outcomeName, ofName, timeText } = figure;
  return [
    arm === undefined ? (isP(figure) ? "" : measureName) : averages.has(statistic) ? statistic : "",
    outcomeName === outcome ? "" : (outcomeName ?? ""),
    ofName === outcome ? "" : (ofName ?? ""),
    factorOf(figure),
    timeText === undefined ? "" : `at ${timeText}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
};

const Amount = ({
  figure,
  outcome,
  note,
  children,
}: {
  figure: AnyFigure;
  outcome: string;
  /** What else is to be known of it, such as when it was looked at: without it, two p values of one result contradict each other. */
  note?: string | undefined;
  children: ReactNode;
}) => (
  <div className="amount-line">
    <span className={amountOf(figure) === "not stated" ? "unknown" : "amount"}>{children}</span>
    {[besides(figure, outcome), certaintyOf(figure), note ?? ""]
      .filter((part) => part !== "")
      .map((part) => (
        <span key={part} className="saying-how">
          <Explained text={part} />
        </span>
      ))}
  </div>
);

const ResultName = ({
  result: { claim, label, study, design, bearsOn, sources },
  card,
}: {
  result: RegimenResult;
  card: StatementCard | undefined;
}) => {
  const [source] = sources;
  return (
    <>
      {study !== undefined && (
        <span className="result-study">
          <NodeLink node={study} />
        </span>
      )}
      <span className="result-label">
        {claim === undefined ? (
          source?.work === undefined ? (
            label
          ) : (
            <NodeLink node={source.work}>{label}</NodeLink>
          )
        ) : (
          <NodeLink node={{ id: claim, kind: "claim", label }} />
        )}
      </span>
      {design !== undefined && <Badge word={spoken(design)} meaning={studyDesigns[design]} />}
      {card !== undefined && (
        <>
          <span className="saying-how">
            {card.paper}, {card.verdict.word}
          </span>
          <WarningMark cautions={card.cautions} but={card.verdict.but} isBrief />
        </>
      )}
      {bearsOn.slice(0, 2).map(({ statement, direction }) => (
        <span key={statement.id} className="saying-how">
          {direction === "neutral" ? "bears on" : direction}: <NodeLink node={statement} />
        </span>
      ))}
      {bearsOn.length > 2 && (
        <span className="saying-how">and on {numberText(bearsOn.length - 2)} more</span>
      )}
    </>
  );
};

const People = ({
  result: { participants, setting, population, studied, claim },
}: {
  result: RegimenResult;
}) => (
  <>
    {participants !== undefined && <span className="amount">n = {numberText(participants)}</span>}
    {population !== undefined && (
      <span className="block">
        <Explained text={population} />
      </span>
    )}
    {setting !== undefined && (
      <span className="saying-how">
        {setting === "not stated" ? (
          "setting not stated by the paper"
        ) : (
          <Explained text={setting} />
        )}
      </span>
    )}
    {studied !== undefined && (
      <span className="saying-how">
        {claim === undefined ? "" : "The study: "}
        <Explained text={`${studied.setting}; ${studied.population}`} />
      </span>
    )}
  </>
);

/** How loud a verdict is: what warns first. */
const loudness = (report: ResultSource["reports"][number]): number =>
  report.verdict === undefined
    ? 0
    : Number(isWarningVerdict(report.verdict)) + Number(isCautionVerdict(report.verdict));

/** Verdicts that are shown of one source; the claim's page has them all. */
const verdictsShown = 2;

const Source = ({ source, isShownAbove }: { source: ResultSource; isShownAbove: boolean }) => {
  const { cited, reference, work, standing, directness, reports } = source;
  const depths = [...new Set(reports.map(({ depth }) => depth))];
  const stated = reports
    .filter((report) => loudness(report) > 0)
    .toSorted((a, b) => loudness(b) - loudness(a));
  return (
    <div className="result-source">
      <p>
        {cited !== undefined && reference !== undefined && (
          <NodeLink node={{ id: reference, kind: "reference", label: cited }} />
        )}{" "}
        {work === undefined ? (
          <span className="quiet">not identified</span>
        ) : (
          <NodeLink node={work} />
        )}
      </p>
      {standing !== undefined && (
        <p>
          <Badge
            word={spoken(standing.status)}
            meaning={standings[standing.status]}
            here={asSentence(standing.reason)}
            tone="caution"
          />
        </p>
      )}
      {stated.slice(0, verdictsShown).map(({ id, verdict, headline }) => (
        <p key={id} className="result-verdict">
          {verdict !== undefined && <VerdictBadge verdict={verdict} isShownAbove={isShownAbove} />}{" "}
          <span className="saying-how">
            <Explained text={headline ?? ""} />
          </span>
        </p>
      ))}
      {stated.length > verdictsShown && (
        <p className="saying-how">and {numberText(stated.length - verdictsShown)} more</p>
      )}
      {depths.length > 0 && (
        <p className="small">
          <span className="quiet">source read: </span>
          {depths.map((depth, i) => (
            <span key={depth}>
              {i > 0 && ", "}
              <Badge word={spoken(depth)} meaning={readingDepths[depth]} />
            </span>
          ))}
        </p>
      )}
      <Directness axes={directness} />
    </div>
  );
};
