// Owns figures by their denominator, one table for each: what is counted, how many, and the claim that says so.
import { Link } from "@tanstack/react-router";
import { asSentence, upperFirst } from "../../model/formats.ts";
import { amountOf, certaintyOf, countedOf, scopeOf, subjectOf } from "../../model/figure-text.ts";
import type { GraphFigure } from "../../model/nodes.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { Shares, SharesAmong } from "../../model/views/compare.ts";
import { noteWords, WarningMark } from "../marks/cautions.tsx";
import { DraftMark } from "../marks/draft-mark.tsx";
import { Explained } from "../explain/explained.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { OfTotal } from "../marks/of-total.tsx";
import { isMixed } from "../marks/statement-list.tsx";
import { isDraft } from "../marks/words.ts";
import { ShareLine } from "./share-line.tsx";

/** The tables of an answer. */
export const SharesTables = ({ answer }: { answer: Shares }) => {
  const cards = Object.values(answer.statements);
  return (
    <>
      <p className="compare-legend">
        <span>Lines run from 0 to 100%:</span>
        <span>
          <Sample comparator="=" value={50} /> stated
        </span>
        <span>
          <Sample low={35} high={65} /> a range
        </span>
        <span>
          <Sample comparator=">" value={50} /> more, or less, than
        </span>
        <span>
          <Sample comparator="~" value={50} /> about
        </span>
        <span>
          <Sample notStated /> not stated
        </span>
        <DraftMark isDraft={cards.some(({ cautions }) => isDraft(cautions))} />
      </p>
      {answer.groups.map((group) => (
        <SharesTable
          key={group.among?.id ?? ""}
          group={group}
          statements={answer.statements}
          withPaper={isMixed(cards)}
        />
      ))}
      <OfTotal shown={answer.shown} total={answer.total}>
        <Link to="/statements" search={{ kind: "claim" }}>
          All claims
        </Link>
      </OfTotal>
    </>
  );
};

const Sample = (
  own: Pick<GraphFigure, never> &
    Partial<Pick<GraphFigure, "comparator" | "value" | "low" | "high" | "notStated">>,
) => (
  <span className="share-sample">
    <ShareLine
      figure={{
        id: "sample",
        measure: "sample",
        measureName: "sample",
        standsBy: "bound",
        unit: "%",
        ...own,
      }}
    />
  </span>
);

const SharesTable = ({
  group: { among, definition, figures },
  statements,
  withPaper,
}: {
  group: SharesAmong;
  statements: Readonly<Record<string, StatementCard>>;
  withPaper: boolean;
}) => (
  <table className="shares">
    <caption>
      {among === undefined ? (
        "Without a denominator"
      ) : (
        <>
          Among: <NodeLink node={among} />
        </>
      )}
      {definition !== undefined && <span className="column-note">{asSentence(definition)}</span>}
    </caption>
    <thead className="unseen">
      <tr>
        <th scope="col">What is counted</th>
        <th scope="col">Figure</th>
      </tr>
    </thead>
    <tbody>
      {figures.map(({ claim, figure }) => (
        <ShareRow
          key={`${claim} ${figure.id}`}
          claim={claim}
          figure={figure}
          card={statements[claim]}
          withPaper={withPaper}
        />
      ))}
    </tbody>
  </table>
);

const whatOf = (figure: GraphFigure): string =>
  upperFirst(
    figure.unit === "%" && figure.ofName !== undefined ? countedOf(figure) : subjectOf(figure),
  );

const ShareRow = ({
  claim,
  figure,
  card,
  withPaper,
}: {
  claim: string;
  figure: GraphFigure;
  card: StatementCard | undefined;
  withPaper: boolean;
}) => {
  const label = card?.label ?? claim;
  const stated = [
    card?.verdict.word ?? "",
    scopeOf({ ...figure, amongName: undefined }),
    certaintyOf(figure),
    withPaper ? (card?.paper ?? "") : "",
    ...noteWords(card?.cautions ?? []),
  ];
  return (
    <tr>
      <th scope="row">
        <span title={label}>
          <NodeLink node={{ id: claim, kind: "claim", label }}>{whatOf(figure)}</NodeLink>
        </span>
        <span className="saying-how">
          <Explained text={stated.filter((part) => part !== "").join("; ")} />
        </span>
        {card !== undefined && (
          <WarningMark cautions={card.cautions} but={card.verdict.but} isBrief />
        )}
      </th>
      <td>
        <span className={figure.notStated === true ? "share-amount quiet" : "share-amount"}>
          {amountOf(figure)}
        </span>
        <ShareLine figure={figure} />
      </td>
    </tr>
  );
};
