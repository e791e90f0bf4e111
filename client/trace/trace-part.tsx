// Owns saying which part of a trace is shown when it is larger than what can be drawn, and leading to the rest.
import { listText, numberText, pluralOf } from "../../model/formats.ts";
import { Link } from "@tanstack/react-router";
import type { Trace } from "../../model/views/trace.ts";

const words = [
  { kind: "recommendation", one: "recommendation", many: "recommendations" },
  { kind: "claim", one: "claim", many: "claims" },
] as const;

/** "42 of 853 recommendations and 34 of 3,877 claims". */
const partText = ({ nodes, kinds }: Trace): string =>
  listText(
    words.flatMap(({ kind, one, many }) => {
      const total = kinds[kind] ?? 0;
      if (total === 0) return [];
      const shown = nodes.filter((node) => node.kind === kind).length;
      return [`${numberText(shown)} of ${numberText(total)} ${pluralOf(total, one, many)}`];
    }),
    "and",
  );

/** Nothing when the whole trace is shown. */
export const TracePart = ({ trace }: { trace: Trace }) => {
  if (trace.total <= trace.shown) return null;
  const root = trace.nodes.find((node) => node.id === trace.root);
  if (trace.direction === "down" || root === undefined) {
    return (
      <p className="trace-part quiet">
        The nearest {numberText(trace.shown)} of {numberText(trace.total)} nodes are shown.
      </p>
    );
  }
  return (
    <p className="trace-part">
      <span className="quiet">
        Too large to draw in full: {partText(trace)} are shown, advice first, the most firmly worded
        first. The counts above cover the whole.
      </span>{" "}
      {(root.kind === "work" || root.kind === "study" || root.kind === "reference") && (
        <Link to="/statements" search={{ [root.kind]: root.id }}>
          All statements that cite it
        </Link>
      )}
    </p>
  );
};
