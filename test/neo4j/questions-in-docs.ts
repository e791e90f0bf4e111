// Owns reading docs/neo4j.md: its tables, every question with its query and its answer, and how an answer is written as a
// table. Must not run a query.

/** A question as it stands in the document. */
export type Question = {
  readonly question: string;
  readonly query: string;
  /** Cells of the table below it, the names of its columns first. */
  readonly answer: readonly (readonly string[])[];
};

/** All Cypher of a document. */
export type DocumentedCypher = {
  readonly questions: readonly Question[];
  /** Queries that are not the answer to a question. */
  readonly others: readonly string[];
};

/** What stands between two headings; `fences` are blocks of code with the language that they name. */
export type Part = {
  readonly chapter: string;
  readonly heading: string | undefined;
  readonly fences: { readonly language: string; readonly text: string }[];
  /** Each table as rows of cells: names of columns, the dashes below them, and the rest. */
  readonly tables: string[][][];
};

const chapterOfQuestions = /questions/i;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

/** The parts of a document, in order. */
export const partsOf = (markdown: string): Part[] => {
  const parts: Part[] = [{ chapter: "", heading: undefined, fences: [], tables: [] }];
  let fence: { language: string; lines: string[] } | undefined;
  let before = "";
  for (const line of markdown.split("\n")) {
    const part = parts.at(-1);
    if (part === undefined) break;
    const [, marks, language = ""] = /^(`{3,})(.*)$/.exec(line.trim()) ?? [];
    const [, level, title = ""] = /^(#{2,3}) (.+)$/.exec(line) ?? [];
    if (fence !== undefined) {
      if (marks === undefined) fence.lines.push(line);
      else {
        part.fences.push({ language: fence.language, text: fence.lines.join("\n") });
        fence = undefined;
      }
    } else if (marks !== undefined) {
      fence = { language, lines: [] };
    } else if (level !== undefined) {
      const chapter = level === "##" ? title : part.chapter;
      const heading = level === "##" ? undefined : title;
      parts.push({ chapter, heading, fences: [], tables: [] });
    } else if (line.startsWith("|")) {
      if (before.startsWith("|")) part.tables.at(-1)?.push(cellsOf(line));
      else part.tables.push([cellsOf(line)]);
    }
    before = line;
  }
  return parts;
};

/**
 * Reads a document. Under the chapter whose title speaks of questions, each heading is one. Throws when one of them has not
 * exactly one query and one table, or when that chapter holds code that is not Cypher.
 */
export const parseDocumentedCypher = (markdown: string): DocumentedCypher => {
  const questions: Question[] = [];
  const others: string[] = [];
  for (const { chapter, heading, fences, tables } of partsOf(markdown)) {
    if (heading === undefined || !chapterOfQuestions.test(chapter)) {
      others.push(...fences.filter((one) => one.language === "cypher").map(({ text }) => text));
      continue;
    }
    const [fence] = fences;
    const [table] = tables;
    if (fences.length !== 1 || fence?.language !== "cypher") {
      throw new Error(`"${heading}": expected one block of Cypher, found ${fences.length} of code`);
    }
    if (tables.length !== 1 || table === undefined) {
      throw new Error(`"${heading}": expected one table, found ${tables.length}`);
    }
    const [names = [], , ...rows] = table;
    questions.push({ question: heading, query: fence.text, answer: [names, ...rows] });
  }
  return { questions, others };
};

const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(cellOf).join("<br>");
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new TypeError("return properties, not nodes or maps");
};

/** The answer of the database as cells, the names of its columns first. A list's items are parted by `<br>`. */
export const answerOf = (
  names: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string[][] => [[...names], ...rows.map((row) => names.map((name) => cellOf(row[name])))];

/** Cells as a Markdown table. */
export const tableOf = ([names = [], ...rows]: readonly (readonly string[])[]): string =>
  [names, names.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
