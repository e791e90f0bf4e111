// Owns explaining syntax errors of YAML in plain words, at the place where they were made as far as that can be known. Knows
// no schema and no rule.
import { CST, Lexer } from "yaml";
import type { DataPlace, DataProblem } from "../problems/data-problem.ts";

/** What the parser says; `pos` counts UTF-16 units from 0. */
interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** A syntax error: where it was made, in UTF-16 units from 0, and what is said about it. */
interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** Syntax errors that leave the shape of the document as it was meant: what follows them can still be judged. */
const harmless = new Map([
  ["DUPLICATE_KEY", { message: "the key stands twice in this map", hint: "keep one of them" }],
  ["TAB_AS_INDENT", { message: "a tab indents this line", hint: "indent with spaces" }],
  [
    "MULTIPLE_DOCS",
    { message: "the file holds more than one document", hint: "remove the line `---`" },
  ],
]);

/** The parser's words for what people do, by their beginning. */
const wordings: readonly (readonly [words: string, message: string, hint: string])[] = [
  [
    "Nested mappings are not allowed in compact mappings",
    "a second key stands in this line",
    "put text that holds a colon and a space in quotes, or begin a new line",
  ],
  [
    "Implicit map keys need to be followed by map values",
    "this is no `key: value`",
    "add the colon, or indent the line if it goes on with the text above",
  ],
  [
    "Implicit keys need to be on a single line",
    "a key and its colon stand in different lines",
    "a colon is missing, or a line is indented wrongly, at or before this place",
  ],
  [
    "All sequence items must start at the same column",
    "this entry does not begin in the column of the entries before it",
    "indent all of them alike",
  ],
  [
    "All mapping items must start at the same column",
    "this line is not indented like the keys beside it",
    "indent this line, or the one before it, like the others",
  ],
  [
    "Sequence item without - indicator",
    "this line does not go on with what stands above it",
    "indent this line, or the one before it, as it is meant",
  ],
  [
    "A block sequence may not be used as an implicit map key",
    "this line does not go on with what stands above it",
    "indent this line, or the one before it, as it is meant",
  ],
  [
    "Missing , ",
    "a comma or a colon is missing before this place",
    "add it, or put the text in quotes",
  ],
  [
    "Unexpected scalar at node end",
    "text follows what was complete",
    "a bracket, a comma, a quote or an indent is wrong at or before this place",
  ],
  [
    "Unexpected flow-",
    "this bracket closes what no bracket opened",
    "take it out, or open it before this place",
  ],
  [
    "Plain value cannot start with",
    "text without quotes cannot begin with this character",
    "put the text in quotes",
  ],
];

/**
 * The problems of a text that is no YAML, in their order. One mistake makes a parser stumble many times: what it says after
 * the first that shifts the document's shape is left out. A bracket or quote that is not closed is reported where it opens.
 */
export const explainSyntax = (
  text: string,
  errors: readonly ParserError[],
  at: (offset: number) => DataPlace,
): DataProblem[] => {
  const marks = collectMarks(text, (offset) => at(offset).line);
  // Lines below a tab may look out of line for no reason but the tab.
  const firstTab = Math.min(
    ...errors.flatMap(({ code, pos: [offset] }) => (code === "TAB_AS_INDENT" ? offset : [])),
  );
  const shifts = [
    ...(marks.firstUnclosed === undefined ? [] : [marks.firstUnclosed]),
    ...errors.filter(({ code }) => !harmless.has(code)).map((error) => faultOf(error, text, marks)),
  ]
    .filter(({ offset }) => offset < firstTab)
    .sort((a, b) => a.offset - b.offset);
  const [first] = shifts;
  const harmlessFaults = errors.flatMap(({ code, pos: [offset] }): SyntaxFault[] => {
    const wording = harmless.get(code);
    return wording === undefined || (first !== undefined && first.offset <= offset)
      ? []
      : [{ offset, ...wording }];
  });
  return [...harmlessFaults, ...(first === undefined ? [] : [first])]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, message, hint }) => ({ ...at(offset), rule: "yaml-syntax", message, hint }));
};

/** Brackets and quotes of a text, as far as they are sound. */
interface Marks {
  /** The first bracket or quote that is not closed. */
  readonly firstUnclosed?: SyntaxFault | undefined;
  /** Where texts in quotes begin, and where they end. */
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
}

/** A bracket or quote: where it stands, and as what the lexer knows it. */
interface Mark {
  readonly type: "flow-seq-start" | "flow-map-start" | "flow-end" | "flow-error-end" | "quoted";
  readonly token: string;
  readonly offset: number;
}

/** Brackets that are syntax, texts in quotes, and places where an indent ends brackets that are still open. */
const marksIn = (text: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let offset = 0;
  let isPlain = false;
  for (const token of new Lexer().lex(text)) {
    const type: ReturnType<typeof CST.tokenType> | "plain" = isPlain
      ? "plain"
      : CST.tokenType(token);
    isPlain = type === "scalar";
    if (type === "flow-seq-start" || type === "flow-map-start" || type === "flow-error-end") {
      marks.push({ type, token, offset });
    } else if (type === "flow-seq-end" || type === "flow-map-end") {
      marks.push({ type: "flow-end", token, offset });
    } else if (type === "double-quoted-scalar" || type === "single-quoted-scalar") {
      marks.push({ type: "quoted", token, offset });
    }
    // These stand for no character: the first says that plain text follows, whatever that looks like.
    const isBare = type === "scalar" || type === "doc-mode" || type === "flow-error-end";
    if (!isBare) offset += token.length;
  }
  return marks;
};

const closing = { "flow-seq-start": "]", "flow-map-start": "}" } as const;

const collectMarks = (text: string, lineOf: (offset: number) => number): Marks => {
  const open: { offset: number; token: string; close: string }[] = [];
  const quoted: { start: number; end: number }[] = [];
  const unclosed = (how: string, or = ""): Marks => {
    const bracket = open.at(-1);
    if (bracket === undefined) return { quoted };
    const message = `the ${bracket.token} that opens here ${how}`;
    const hint = `close it with ${bracket.close}${or}`;
    return { firstUnclosed: { offset: bracket.offset, message, hint }, quoted };
  };
  for (const { type, token, offset } of marksIn(text)) {
    if (type === "quoted") {
      const quote = token.charAt(0);
      if (token.length === 1 || !token.endsWith(quote)) {
        const message = `the ${quote} that opens here is not closed`;
        return { firstUnclosed: { offset, message, hint: `close it with ${quote}` }, quoted };
      }
      quoted.push({ start: offset, end: offset + token.length });
    } else if (type === "flow-error-end") {
      if (text.slice(offset).trim() === "") return unclosed("is not closed");
      const less = `is not closed before line ${lineOf(offset)}, which is indented less`;
      return unclosed(less, ", or indent more what stands within it");
    } else if (type === "flow-end") {
      const bracket = open.at(-1);
      if (bracket !== undefined && bracket.close !== token) {
        return unclosed(`meets a ${token} in line ${lineOf(offset)}`);
      }
      open.pop();
    } else open.push({ offset, token, close: closing[type] });
  }
  return unclosed("is not closed");
};

/** A parser's error in our words; right behind a text in quotes of several lines, at the quote that opens it. */
const faultOf = (
  { message, pos: [offset] }: ParserError,
  text: string,
  { quoted }: Marks,
): SyntaxFault => {
  const before = quoted.find(
    ({ start, end }) =>
      end <= offset &&
      text.slice(end, offset).trim() === "" &&
      text.slice(start, end).includes("\n"),
  );
  if (before !== undefined) {
    return {
      offset: before.start,
      message:
        "the text in quotes that opens here ends in a later line, and more text follows it there",
      hint: "close it where it ends",
    };
  }
  const [, words, hint] = wordings.find(([known]) => message.startsWith(known)) ?? [
    "",
    message.charAt(0).toLowerCase() + message.slice(1).replace(/\.?\s*$/, ""),
    "the slip stands at or before this place",
  ];
  return { offset, message: words, hint };
};
