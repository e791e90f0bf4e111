// Owns who relates to whom as a table: topics by the references they cite, claims by what they are about, statements by the references
// they share. Pure, over what the wheel holds.
import { levelsGiven } from "../../model/evidence-levels.ts";
import type { NodeLink } from "../../model/node-link.ts";
import type { SourceDirectness, Wheel, WheelMark } from "../../model/views/wheel.ts";
import type { ExploreView } from "../address.ts";
import type { MarkStyle } from "../wheel/ask-lens.ts";
import { directnessNames, groundNames, withoutLevel } from "../wheel/facets.ts";
import { isStatementMark, type StatementMark, type WheelWays } from "../wheel/wheel-ways.ts";

/** A row or column: what it is called, and its id where it is a node. */
export type Head = {
  id: string;
  label: string;
  kind: "topic" | "statement" | "source" | "concept" | "ground";
  /** What kind of evidence a column of the gap map is. */
  evidence?: EvidenceColumn;
  /** The paper in whose list a reference stands, where references of several stand beside each other: each list begins with a 1. */
  paper?: Paper;
};

/** A reviewed paper: the id of its dossier, and a name that no other paper beside it has. */
type Paper = Pick<NodeLink, "id" | "label">;

/** A kind of evidence on the gap map. */
export type EvidenceColumn = {
  /** What several columns are together; absent for one that is alone. */
  of?: string;
  /** How the wheel is narrowed down to its statements. */
  narrowing: Pick<ExploreView, "ground" | "level" | "directness" | "voice">;
  colour: MarkStyle["colour"];
};

/** A table of counts; a cell without anything is absent. Rows and columns come in the order of the paper. */
export type Matrix = {
  rows: Head[];
  columns: Head[];
  /** By row and column, by their places. */
  cells: ReadonlyMap<string, number>;
  /** How many in a cell rest on direct evidence, where that is stated beside the number. */
  direct?: ReadonlyMap<string, number>;
};

/** Key of a cell. */
export const cellKey = (row: number, column: number): string => `${row} ${column}`;

const counting = () => {
  const cells = new Map<string, number>();
  return {
    cells,
    add: (row: number, column: number): void => {
      const key = cellKey(row, column);
      cells.set(key, (cells.get(key) ?? 0) + 1);
    },
  };
};

const byName = new Intl.Collator("en", { numeric: true });

/** What papers are called beside each other: those with the same short name by their ids too. In the order of the wheel. */
const papersOf = ({ dossiers }: Wheel): Paper[] =>
  dossiers.map(({ dossier: { id }, paper }) => {
    const isAlone = dossiers.filter((other) => other.paper === paper).length === 1;
    return { id, label: isAlone ? paper : `${paper} (${id.replace(/^dossier:/, "")})` };
  });

type ReferenceMark = Extract<WheelMark, { kind: "reference" }>;

/** References paper by paper, by number in each and then by name, with their places; the paper is named where there are several. */
const referencesOf = (
  wheel: Wheel,
): { place: number; mark: ReferenceMark; paper: Paper | undefined }[] => {
  const papers = papersOf(wheel);
  const found = wheel.marks.flatMap((mark, place) =>
    mark.kind === "reference" ? [{ place, mark, paper: papers[mark.dossier] }] : [],
  );
  const isOfMany = new Set(found.map(({ mark }) => mark.dossier)).size > 1;
  return isOfMany
    ? found.toSorted((a, b) => byName.compare(a.paper?.label ?? "", b.paper?.label ?? ""))
    : found.map((one) => ({ ...one, paper: undefined }));
};

/** Statements of a topic, by their places. */
const statementsIn = ({ marks, sectors }: Wheel, topic: string | undefined): number[] =>
  [...marks.keys()].filter((place) => {
    const mark = marks[place];
    if (mark === undefined || !isStatementMark(mark)) return false;
    return topic === undefined || sectors[mark.sector]?.topic.id === topic;
  });

const statementHead = ({ marks }: Wheel, place: number): Head => ({
  id: marks[place]?.id ?? "",
  label: marks[place]?.label ?? "",
  kind: "statement",
});

/** Without rows and columns that hold nothing. */
const filled = ({ rows, columns, cells }: Matrix): Matrix => {
  const keptRows = rows.filter((_, row) =>
    columns.some((__, column) => cells.has(cellKey(row, column))),
  );
  const keptColumns = columns.filter((_, column) =>
    rows.some((__, row) => cells.has(cellKey(row, column))),
  );
  return picked({ rows, columns, cells }, keptRows, keptColumns);
};

/** The same cells for rows and columns in another choice or order. */
const picked = (
  { rows, columns, cells, direct }: Matrix,
  chosenRows: readonly Head[],
  chosenColumns: readonly Head[],
): Matrix => {
  const rowPlaces = chosenRows.map((head) => rows.indexOf(head));
  const columnPlaces = chosenColumns.map((head) => columns.indexOf(head));
  const moved = (counts: ReadonlyMap<string, number>): Map<string, number> => {
    const found = new Map<string, number>();
    for (const [row, rowPlace] of rowPlaces.entries()) {
      for (const [column, columnPlace] of columnPlaces.entries()) {
        const count = counts.get(cellKey(rowPlace, columnPlace));
        if (count !== undefined) found.set(cellKey(row, column), count);
      }
    }
    return found;
  };
  return {
    rows: [...chosenRows],
    columns: [...chosenColumns],
    cells: moved(cells),
    ...(direct === undefined ? {} : { direct: moved(direct) }),
  };
};

/** Rows and columns of one table at most: what a browser lays out at once. The rest is said and not drawn. */
const mostHeads = 100;

/** The beginning of a matrix, at most 100 rows and columns of it. */
export const beginningOf = ({ rows, columns, ...counts }: Matrix): Matrix => ({
  rows: rows.slice(0, mostHeads),
  columns: columns.slice(0, mostHeads),
  ...counts,
});

/** Topics by references: how many statements of a topic cite a reference themselves. */
export const topicsByReferences = (wheel: Wheel, ways: WheelWays): Matrix => {
  const references = referencesOf(wheel);
  const columnOf = new Map(references.map(({ place }, column) => [place, column] as const));
  const { cells, add } = counting();
  for (const [place, mark] of wheel.marks.entries()) {
    if (!isStatementMark(mark)) continue;
    const cited = new Set(ways.out(place).flatMap(({ how, to }) => (how === "cites" ? [to] : [])));
    for (const to of cited) {
      const column = columnOf.get(to);
      if (column !== undefined) add(mark.sector, column);
    }
  }
  return {
    rows: wheel.sectors.map(({ topic }) => ({ id: topic.id, label: topic.label, kind: "topic" })),
    columns: references.map(({ mark: { id, label }, paper }) => ({
      id,
      label,
      kind: "source",
      ...(paper === undefined ? {} : { paper }),
    })),
    cells,
  };
};

/** What the identified references of statements are distinguished by. */
export type GapsBy = "level" | "directness";

/** A column of the gap map, and which statements it counts. */
type GapColumn = { head: Head; holds: (mark: StatementMark) => boolean };

const gapColumn = (
  id: string,
  label: string,
  evidence: EvidenceColumn,
  holds: GapColumn["holds"],
): GapColumn => ({ head: { id, label, kind: "ground", evidence }, holds });

/** Columns of statements with identified references, from the firmest down. */
const citedColumns: Record<GapsBy, readonly GapColumn[]> = {
  level: [...levelsGiven, undefined].map((level) =>
    gapColumn(
      `level-${level ?? withoutLevel}`,
      level === undefined ? "No level" : `Level ${level}`,
      {
        of: groundNames.identified,
        narrowing: { ground: "identified", level: String(level ?? withoutLevel) },
        colour: "cited",
      },
      ({ ground, evidence }) => ground === "identified" && evidence?.level?.highest === level,
    ),
  ),
  directness: (["direct", "indirect", "unknown"] satisfies SourceDirectness[]).map((directness) =>
    gapColumn(
      directness,
      directnessNames[directness],
      {
        of: groundNames.identified,
        narrowing: { ground: "identified", directness },
        colour: "cited",
      },
      ({ ground, evidence }) => ground === "identified" && evidence?.directness === directness,
    ),
  ),
};

/** Columns of the other statements, likewise. */
const uncitedColumns: readonly GapColumn[] = [
  gapColumn(
    "own",
    groundNames.own,
    { narrowing: { ground: "own" }, colour: "own" },
    ({ ground }) => ground === "own",
  ),
  gapColumn(
    "unidentified",
    groundNames.unidentified,
    { narrowing: { ground: "unidentified" }, colour: "missing" },
    ({ ground }) => ground === "unidentified",
  ),
  gapColumn(
    "opinion",
    "Opinion alone",
    { narrowing: { ground: "none", voice: "opinion" }, colour: "word" },
    ({ ground, voice }) => ground === "none" && voice === "opinion",
  ),
  gapColumn(
    "none",
    groundNames.none,
    // What cites nothing and is neither the authors' own work nor their opinion is uncited: the data rules see to it.
    { narrowing: { ground: "none", voice: "uncited" }, colour: "warning" },
    ({ ground, voice }) => ground === "none" && voice === "uncited",
  ),
];

/** Colours of the gap map with what each means, in the order of its columns: those that stand under one name have one colour. */
export const gapColours: readonly { colour: EvidenceColumn["colour"]; means: string }[] = [
  { colour: "cited", means: groundNames.identified },
  ...uncitedColumns.flatMap(({ head: { evidence, label } }) =>
    evidence === undefined ? [] : [{ colour: evidence.colour, means: label }],
  ),
];

/**
 * Topics by the kind of evidence that their statements rest on: a gap map, in which an empty cell is the finding. Each statement is counted
 * once, by the firmest ground that is entered; by level, how many of a cell are of direct evidence is stated beside.
 */
export const topicsByEvidence = (wheel: Wheel, by: GapsBy): Matrix => {
  const columns = [...citedColumns[by], ...uncitedColumns];
  const { cells, add } = counting();
  const direct = counting();
  for (const mark of wheel.marks) {
    if (!isStatementMark(mark)) continue;
    const column = columns.findIndex(({ holds }) => holds(mark));
    if (column === -1) continue;
    add(mark.sector, column);
    if (mark.ground === "identified" && mark.evidence?.level?.isDirect === true)
      direct.add(mark.sector, column);
  }
  return {
    rows: wheel.sectors.map(({ topic }) => ({ id: topic.id, label: topic.label, kind: "topic" })),
    columns: columns.map(({ head }) => head),
    cells,
    ...(by === "level" ? { direct: direct.cells } : {}),
  };
};

/** Statements of a topic by what they are about. */
export const claimsByConcepts = (wheel: Wheel, topic: string | undefined): Matrix => {
  const places = statementsIn(wheel, topic);
  const { cells, add } = counting();
  for (const [row, place] of places.entries()) {
    const mark = wheel.marks[place];
    if (mark === undefined || !isStatementMark(mark)) continue;
    for (const concept of new Set(mark.concepts)) add(row, concept);
  }
  return filled({
    rows: places.map((place) => statementHead(wheel, place)),
    columns: wheel.concepts.map(({ concept }) => ({
      id: concept.id,
      label: concept.label,
      kind: "concept",
    })),
    cells,
  });
};

/** Statements of a topic by statements of it: how many references two of them share. */
export const statementsByShared = (
  wheel: Wheel,
  ways: WheelWays,
  topic: string | undefined,
): Matrix => {
  const places = statementsIn(wheel, topic);
  const citedBy = places.map(
    (place) => new Set(ways.out(place).flatMap(({ how, to }) => (how === "cites" ? [to] : []))),
  );
  const cells = new Map<string, number>();
  for (const [row, here] of citedBy.entries()) {
    for (const [column, there] of citedBy.entries()) {
      const shared = [...here].filter((reference) => there.has(reference)).length;
      if (row !== column && shared > 0) cells.set(cellKey(row, column), shared);
    }
  }
  const heads = places.map((place) => statementHead(wheel, place));
  return filled({ rows: heads, columns: heads, cells });
};

/** What the cells of each row and of each column count together, by their places, and what all cells do. */
export type Totals = { rows: readonly number[]; columns: readonly number[]; all: number };

/** The totals of a matrix. */
export const totalsOf = ({ rows, columns, cells }: Matrix): Totals => {
  const sums = { rows: rows.map(() => 0), columns: columns.map(() => 0), all: 0 };
  for (const [key, count] of cells) {
    const [row = -1, column = -1] = key.split(" ").map(Number);
    sums.rows[row] = (sums.rows[row] ?? 0) + count;
    sums.columns[column] = (sums.columns[column] ?? 0) + count;
    sums.all += count;
  }
  return sums;
};

/** Rows and columns with the largest totals first; equal ones stay in their order. */
export const sortedByNumber = (matrix: Matrix): Matrix => {
  const totals = totalsOf(matrix);
  const ordered = (heads: readonly Head[], sums: readonly number[]): Head[] =>
    heads
      .map((head, i) => ({ head, sum: sums[i] ?? 0 }))
      .sort((a, b) => b.sum - a.sum)
      .map(({ head }) => head);
  return picked(matrix, ordered(matrix.rows, totals.rows), ordered(matrix.columns, totals.columns));
};

/** Rows by what they hold in one column, or columns by what they hold in one row, the most first; as it was where there is no such one. */
export const sortedByOne = (matrix: Matrix, of: "row" | "column", id: string): Matrix => {
  const { rows, columns, cells } = matrix;
  const one = (of === "row" ? rows : columns).findIndex((head) => head.id === id);
  if (one === -1) return matrix;
  const countAt = (other: number): number =>
    cells.get(of === "row" ? cellKey(one, other) : cellKey(other, one)) ?? 0;
  const ordered = (heads: readonly Head[]): Head[] =>
    heads
      .map((head, i) => ({ head, count: countAt(i) }))
      .sort((a, b) => b.count - a.count)
      .map(({ head }) => head);
  return of === "row"
    ? picked(matrix, rows, ordered(columns))
    : picked(matrix, ordered(rows), columns);
};

/** Columns of one paper that stand beside each other, and how many; none where columns are of no paper or all of one. */
export const paperRuns = (columns: readonly Head[]): { paper: Paper; columns: number }[] => {
  const runs: { paper: Paper; columns: number }[] = [];
  for (const { paper } of columns) {
    const last = runs.at(-1);
    if (paper === undefined) continue;
    if (last?.paper.id === paper.id) last.columns += 1;
    else runs.push({ paper, columns: 1 });
  }
  return runs;
};

/** Kinds of evidence that stand beside each other under one name, with how many there are; those without one, each by itself. */
export const evidenceRuns = (
  columns: readonly Head[],
): { of: string | undefined; columns: number }[] => {
  const runs: { of: string | undefined; columns: number }[] = [];
  for (const { evidence } of columns) {
    const last = runs.at(-1);
    if (last?.of !== undefined && last.of === evidence?.of) last.columns += 1;
    else runs.push({ of: evidence?.of, columns: 1 });
  }
  return runs;
};

/** What a row or column is called where nothing beside it says of which paper it is: "Reference 12 of Zhang 2021". */
export const fullName = ({ label, paper, evidence }: Head): string =>
  paper === undefined
    ? evidence?.of === undefined
      ? label
      : `${evidence.of}, ${label.toLowerCase()}`
    : `${label} of ${paper.label}`;

/** Counts from here on are drawn alike, by what a matrix relates. */
export const strongest = { references: 6, gaps: 30, concepts: 6, shared: 6 } as const;

/** What a matrix relates: topics and references, topics and what they stand on, statements and concepts, statements by what they share. */
export type Relation = keyof typeof strongest;

/** How much of its colour the ground of a cell has, in percent: `most` and more are alike, and the number stays legible. */
export const tintOf = (count: number, most: number): number =>
  Math.round(12 + Math.min(1, count / most) * 34);

/** The ground of a cell as CSS has it, its colour given by a token. */
export const groundOf = (token: string, count: number, kind: Relation): string =>
  `color-mix(in srgb, var(--${token}) ${tintOf(count, strongest[kind])}%, var(--paper))`;
