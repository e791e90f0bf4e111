// Owns the matrix: who relates to whom, where a drawing would only be a tangle. Each number leads to what it counts.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { countText, numberText } from "../../model/formats.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { parseMatrixView, type MatrixView } from "../address.ts";
import { SectorChoice } from "../wheel/sector-lists.tsx";
import {
  beginningOf,
  claimsByConcepts,
  fullName,
  sortedByNumber,
  sortedByOne,
  statementsByShared,
  topicsByEvidence,
  topicsByReferences,
  totalsOf,
  type GapsBy,
  type Head,
  type Matrix,
  type Relation,
} from "../matrix/matrix.ts";
import { GapKey } from "../matrix/gap-key.tsx";
import { RelationsTable } from "../matrix/relations-table.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { findWays } from "../wheel/wheel-ways.ts";

const route = getRouteApi("/matrix");

/** What each is called and says, what its totals count, and what all its cells are; absent where pairs are counted twice. */
const kinds: Record<
  Relation,
  { name: string; says: string; totals: string; all?: (count: number) => string }
> = {
  references: {
    name: "Topics by references",
    says: "How many statements of a topic cite a reference themselves.",
    totals:
      "In all: the statements that cite a reference, and the citations of a topic, where a statement counts once for each reference.",
    all: (count) => countText(count, "citation"),
  },
  gaps: {
    name: "Topics by kind of evidence",
    says: "How many statements of a topic rest on which kind of evidence, by the firmest ground that is entered. An empty cell is a gap in what is entered, not proof that nothing exists.",
    totals: "In all: each statement once.",
    all: (count) => countText(count, "statement"),
  },
  concepts: {
    name: "Statements by what they are about",
    says: "Which concepts a statement names.",
    totals: "In all: the concepts of a statement, and the statements that name a concept.",
    all: (count) => countText(count, "mention of a concept", "mentions of concepts"),
  },
  shared: {
    name: "Statements by shared references",
    says: "How many references two statements share: what stands on the same ground.",
    totals: "In all: a reference counts once for each statement that it is shared with.",
  },
};

/** The matrix that the address names, in its order, and how another is named. */
const useMatrix = () => {
  const wheel = route.useLoaderData();
  const view = route.useSearch();
  const navigate = useNavigate({ from: "/matrix" });
  const ways = useMemo(() => findWays(wheel), [wheel]);
  const kind: Relation = view.rows ?? "references";
  const by: GapsBy = view.by ?? "level";
  const topic = view.topic ?? wheel.sectors[0]?.topic.id;
  const plain = useMemo(
    () =>
      kind === "references"
        ? topicsByReferences(wheel, ways)
        : kind === "gaps"
          ? topicsByEvidence(wheel, by)
          : kind === "concepts"
            ? claimsByConcepts(wheel, topic)
            : statementsByShared(wheel, ways, topic),
    [kind, by, topic, wheel, ways],
  );
  const matrix = useMemo(() => sorted(plain, view.sort), [plain, view.sort]);
  const totals = useMemo(() => totalsOf(matrix), [matrix]);
  const change = (changed: Partial<MatrixView>): void => {
    void navigate({ search: (before) => ({ ...before, ...changed }), resetScroll: false });
  };
  return { wheel, view, kind, by, topic, plain, matrix, totals, change };
};

/** The page. */
export const MatrixPage = () => {
  const related = useMatrix();
  const { wheel, view, kind, by, matrix, totals } = related;
  return (
    <article className="page matrix-page">
      <PageTitle tab={`Matrix: ${kinds[kind].name}`}>{kinds[kind].name}</PageTitle>
      <p className="quiet">
        {kinds[kind].says} {kinds[kind].totals}{" "}
        <Link to="/explore" search={{ of: view.of }}>
          As a wheel
        </Link>
      </p>
      <MatrixChoice related={related} />
      {wheel.marks.length === 0 ? (
        <>
          <p className="quiet">There are too many statements for one matrix. Choose a topic:</p>
          <SectorChoice wheel={wheel} to="/matrix" />
        </>
      ) : matrix.rows.length === 0 ? (
        <p className="quiet">Nothing here relates so.</p>
      ) : (
        <>
          <p className="quiet">{partText(wheel, matrix)}</p>
          {kind === "gaps" && <GapKey by={by} />}
          <RelationsTable
            matrix={beginningOf(matrix)}
            totals={totals}
            of={view.of}
            kind={kind}
            name={kinds[kind].name}
            all={kinds[kind].all?.(totals.all)}
          />
        </>
      )}
    </article>
  );
};

/** Which matrix is shown, of what, and in which order. */
const MatrixChoice = ({
  related: { wheel, view, kind, by, topic, plain, change },
}: {
  related: ReturnType<typeof useMatrix>;
}) => {
  // Another matrix has other rows and columns to sort by.
  const anyOrder = view.sort === "number" ? view.sort : undefined;
  return (
    <form
      className="matrix-choice"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label>
        <span>Matrix</span>
        <select
          value={kind}
          onChange={({ target: { value } }) => {
            change({ rows: parseMatrixView({ rows: value }).rows, sort: anyOrder });
          }}
        >
          {Object.entries(kinds).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {kind === "gaps" && (
        <label>
          <span>Identified references by</span>
          <select
            value={by}
            onChange={({ target: { value } }) => {
              change({ by: parseMatrixView({ by: value }).by, sort: anyOrder });
            }}
          >
            <option value="level">Level of evidence</option>
            <option value="directness">Directness</option>
          </select>
        </label>
      )}
      {(kind === "concepts" || kind === "shared") && (
        <TopicSelect
          wheel={wheel}
          topic={topic}
          onChoose={(chosen) => {
            change({ topic: chosen, sort: anyOrder });
          }}
        />
      )}
      <label>
        <span>Order</span>
        <select
          value={view.sort ?? ""}
          onChange={({ target: { value } }) => {
            change({ sort: parseMatrixView({ sort: value }).sort });
          }}
        >
          <option value="">Of the paper</option>
          <option value="number">Largest total first</option>
          <SortOptions heads={beginningOf(plain).columns} of="column" />
          <SortOptions heads={beginningOf(plain).rows} of="row" />
        </select>
      </label>
    </form>
  );
};

/** Of which topic it is. */
const TopicSelect = ({
  wheel,
  topic,
  onChoose,
}: {
  wheel: Wheel;
  topic: string | undefined;
  onChoose: (topic: string) => void;
}) => (
  <label>
    <span>Topic</span>
    <select
      value={topic}
      onChange={({ target: { value } }) => {
        onChoose(value);
      }}
    >
      {wheel.sectors.map((sector) => (
        <option key={sector.topic.id} value={sector.topic.id}>
          {sector.topic.label}
        </option>
      ))}
    </select>
  </label>
);

/** The matrix in the order that the address names. */
const sorted = (matrix: Matrix, sort: MatrixView["sort"]): Matrix => {
  if (sort === undefined) return matrix;
  if (sort === "number") return sortedByNumber(matrix);
  const of = sort.startsWith("row:") ? "row" : "column";
  return sortedByOne(matrix, of, sort.slice(of.length + 1));
};

/** Rows or columns by which the others can be sorted. */
const SortOptions = ({ heads, of }: { heads: readonly Head[]; of: "row" | "column" }) => (
  <optgroup label={of === "column" ? "Rows by one column" : "Columns by one row"}>
    {heads.map((head) => (
      <option key={head.id} value={`${of}:${head.id}`}>
        {fullName(head)}
      </option>
    ))}
  </optgroup>
);

/** What part is shown, where it is not the whole; empty otherwise. */
const partText = ({ shown, total }: Wheel, matrix: Matrix): string => {
  const { rows, columns } = beginningOf(matrix);
  const isCut = rows.length < matrix.rows.length || columns.length < matrix.columns.length;
  return [
    ...(shown < total
      ? [
          `Of ${numberText(shown)} of ${countText(total, "statement")}, from the beginning of the list.`,
        ]
      : []),
    ...(isCut
      ? [
          `Shown are ${numberText(rows.length)} of ${countText(matrix.rows.length, "row")} and ${numberText(columns.length)} of ${countText(matrix.columns.length, "column")}; another order brings the largest to the front.`,
        ]
      : []),
  ].join(" ");
};
