// Owns what is shown of a chosen mark beside the wheel, without leaving it: the statement, its verdict and warnings, and its trace as the
// wheel has it.
import { Link } from "@tanstack/react-router";
import { useEffect, useState, type ReactNode } from "react";
import { asSentence, numberText } from "../../model/formats.ts";
import { nodeKinds } from "../../model/kinds/node-kinds.ts";
import type { StatementCard } from "../../model/views/card.ts";
import type { Wheel, WheelLink } from "../../model/views/wheel.ts";
import { fetchNode, isAborted } from "../api/fetch-json.ts";
import { Explained } from "../explain/explained.tsx";
import { AroundLine } from "../marks/around-link.tsx";
import { CautionList } from "../marks/cautions.tsx";
import { Glyph } from "../marks/glyph.tsx";
import { NodeLink } from "../marks/node-link.tsx";
import { kindWords, sayDependents } from "./wheel-steps.ts";
import { isStatementMark, type WheelWays } from "./wheel-ways.ts";

type Shown = Pick<StatementCard, "statement" | "attribution" | "verdict" | "cautions">;

/** The statement of a mark, fetched; undefined for other kinds and until it has come. */
const useStatement = (mark: Wheel["marks"][number] | undefined): Shown | undefined => {
  const [shown, setShown] = useState<{ id: string; card: Shown }>();
  const id = mark !== undefined && isStatementMark(mark) ? mark.id : undefined;
  const kind = mark?.kind === "recommendation" ? "recommendation" : "claim";
  useEffect(() => {
    if (id === undefined) return;
    const controller = new AbortController();
    const asking = { signal: controller.signal };
    const found =
      kind === "claim"
        ? fetchNode("claim", id, asking).then(({ claim, ...detail }) => ({
            ...detail,
            node: claim,
          }))
        : fetchNode("recommendation", id, asking).then(({ recommendation, ...detail }) => ({
            ...detail,
            node: recommendation,
          }));
    found
      .then(({ node, attribution, verdict, cautions }) => {
        setShown({ id, card: { statement: node.statement, attribution, verdict, cautions } });
      })
      .catch((error: unknown) => {
        if (!isAborted(error)) throw error;
      });
    return () => {
      controller.abort();
    };
  }, [id, kind]);
  return shown !== undefined && shown.id === id ? shown.card : undefined;
};

const linkWords: Record<WheelLink["how"], { out: string; into: string }> = {
  "based-on": { out: "Based on", into: "Basis of" },
  cites: { out: "Cites", into: "Cited by" },
  "identified-as": { out: "Matched to", into: "Matched from" },
  describes: { out: "Describes", into: "Described by" },
  "not-cited": { out: "Bearing on it, not cited", into: "Bears on, not cited there" },
  conflicts: { out: "Inconsistent with", into: "Inconsistent with" },
  "followed-by": { out: "Followed by", into: "Follows" },
};
/** Links of one kind that are listed at most. */
const shownPerKind = 8;

type Group = { name: string; marks: number[] };

/** What a mark is linked with, by what the links say, and the sources that it leads to through these, by kind; each mark once. */
const groupsAt = ({ marks }: Wheel, ways: WheelWays, mark: number): Group[] => {
  const groups = new Map<string, Set<number>>();
  const add = (name: string, other: number): void => {
    const held = groups.get(name) ?? new Set();
    held.add(other);
    groups.set(name, held);
  };
  for (const link of ways.out(mark)) add(linkWords[link.how].out, link.to);
  for (const other of ways.beyond(mark)) {
    const kind = marks[other]?.kind;
    if (kind !== undefined) add(`${nodeKinds[kind].plural} behind these`, other);
  }
  for (const link of ways.into(mark)) add(linkWords[link.how].into, link.from);
  return [...groups].map(([name, marks]) => ({ name, marks: [...marks] }));
};

/** The panel. */
export const WheelPanel = ({
  wheel,
  ways,
  chosen,
  onChoose,
  children,
}: {
  wheel: Wheel;
  ways: WheelWays;
  chosen: number;
  onChoose: (mark: number | undefined) => void;
  /** What the lens says of the mark. */
  children?: ReactNode;
}) => {
  const mark = wheel.marks[chosen];
  const shown = useStatement(mark);
  if (mark === undefined) return null;
  const dependents = ways.dependents(chosen);
  const canTrace = ways.out(chosen).length + ways.into(chosen).length > 0;
  return (
    <section className="wheel-panel" aria-label="Chosen">
      <p className="wheel-panel-kind quiet">
        <Glyph kind={mark.kind} /> {kindWords[mark.kind]}
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            onChoose(undefined);
          }}
        >
          Close
        </button>
      </p>
      <h2>
        <NodeLink node={mark} />
      </h2>
      {shown !== undefined && <Statement shown={shown} />}
      {children}
      {dependents > 0 && <p className="quiet">{sayDependents(dependents)}.</p>}
      {canTrace && (
        <p>
          <Link to="/trace/$id" params={{ id: mark.id }} className="trace-link">
            {isStatementMark(mark) ? "Follow it to its sources" : "What depends on it"}
          </Link>
        </p>
      )}
      <AroundLine id={mark.id} />
      {groupsAt(wheel, ways, chosen).map(({ name, marks }) => (
        <LinkGroup key={name} wheel={wheel} name={name} marks={marks} onChoose={onChoose} />
      ))}
    </section>
  );
};

/** The statement with its verdict and what warns of it. */
const Statement = ({ shown }: { shown: Shown }) => (
  <>
    <p className="prose">
      <Explained text={shown.statement} />
    </p>
    <p className="quiet">
      {asSentence(shown.verdict.word)}{" "}
      {shown.verdict.basis !== undefined && asSentence(shown.verdict.basis)}
    </p>
    <CautionList cautions={shown.cautions} but={shown.verdict.but} />
  </>
);

/** What a mark is linked with in one way; only the first of many. */
const LinkGroup = ({
  wheel,
  name,
  marks,
  onChoose,
}: Group & { wheel: Wheel; onChoose: (mark: number) => void }) => (
  <div className="wheel-links">
    <h3>
      {name} <span className="count">{numberText(marks.length)}</span>
    </h3>
    <ul>
      {marks.slice(0, shownPerKind).map((other) => {
        const there = wheel.marks[other];
        return there === undefined ? null : (
          <li key={there.id}>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                onChoose(other);
              }}
            >
              <Glyph kind={there.kind} /> {there.label}
            </button>
          </li>
        );
      })}
    </ul>
    {marks.length > shownPerKind && (
      <p className="quiet">
        {numberText(shownPerKind)} of {numberText(marks.length)} shown.
      </p>
    )}
  </div>
);
