// Tests that a slip in YAML is told once, where it was made, and that nothing else is blamed for it.
import { describe, expect, test } from "vitest";
import { parsePlaced } from "../../server/corpus/yaml-document.ts";
import { printProblem } from "../../server/problems/data-problem.ts";

const said = (text: string): string[] => {
  const read = parsePlaced("a.yaml", new TextEncoder().encode(text));
  return "problems" in read ? read.problems.map(printProblem) : [];
};

/** A text with a slip, what is said of it, and what it becomes in each way of doing what the hint says. */
const slips: readonly (readonly [
  what: string,
  text: string,
  problem: string,
  ...mended: string[],
])[] = [
  [
    "a ] that is missing, before lines that are indented less",
    "claims:\n  - id: a\n    topics: [care\n  - id: b\n    topics: [soak]\n",
    "a.yaml:3:13 yaml-syntax: the [ that opens here is not closed before line 4, which is indented less\n    close it with ], or indent more what stands within it",
    "claims:\n  - id: a\n    topics: [care]\n  - id: b\n    topics: [soak]\n",
  ],
  [
    "a ] that is missing, before a } that is not",
    "a:\n  - { keys: [one, two }\n  - { keys: [three] }\n",
    "a.yaml:2:13 yaml-syntax: the [ that opens here meets a } in line 2\n    close it with ]",
    "a:\n  - { keys: [one, two] }\n  - { keys: [three] }\n",
  ],
  [
    "a } that is missing at the end of the file",
    "a:\n  - { b: 1 }\n  - { c: [2],\n",
    "a.yaml:3:5 yaml-syntax: the { that opens here is not closed\n    close it with }",
    "a:\n  - { b: 1 }\n  - { c: [2], }\n",
  ],
  [
    "a } too many",
    "a:\n  - b: 1 }\n    c: { d: 2 } }\n",
    "a.yaml:3:17 yaml-syntax: this bracket closes what no bracket opened\n    take it out, or open it before this place",
    "a:\n  - b: 1 }\n    c: { d: 2 }\n",
  ],
  [
    "a quote that is not closed",
    'a: { b: "one }\nc: two\n',
    'a.yaml:1:9 yaml-syntax: the " that opens here is not closed\n    close it with "',
    'a: { b: "one" }\nc: two\n',
  ],
  [
    "a quote that the next one closes, lines below",
    'a: { b: "one,\n  c: "two" }\n',
    "a.yaml:1:9 yaml-syntax: the text in quotes that opens here ends in a later line, and more text follows it there\n    close it where it ends",
    'a: { b: "one",\n  c: "two" }\n',
  ],
  [
    "a colon within text",
    "label: The ratio: four\n",
    "a.yaml:1:8 yaml-syntax: a second key stands in this line\n    put text that holds a colon and a space in quotes, or begin a new line",
    'label: "The ratio: four"\n',
    "label: The\nratio: four\n",
  ],
  [
    "a colon that is missing",
    "id: a\nlabel Soaking\nvoice: cited\n",
    "a.yaml:2:1 yaml-syntax: a key and its colon stand in different lines\n    a colon is missing, or a line is indented wrongly, at or before this place",
    "id: a\nlabel: Soaking\nvoice: cited\n",
  ],
  [
    "a colon that is missing at the end",
    "id: a\nlabel Soaking\n",
    "a.yaml:2:1 yaml-syntax: this is no `key: value`\n    add the colon, or indent the line if it goes on with the text above",
    "id: a\nlabel: Soaking\n",
    "id: a\n  label Soaking\n",
  ],
  [
    "a comma that is missing",
    'keys: ["one" "two"]\n',
    "a.yaml:1:14 yaml-syntax: a comma or a colon is missing before this place\n    add it, or put the text in quotes",
    'keys: ["one", "two"]\n',
  ],
  [
    "a list entry that is indented more than those before it",
    "a:\n  - { b: 1 }\n      - { b: 2 }\n",
    "a.yaml:3:7 yaml-syntax: this entry does not begin in the column of the entries before it\n    indent all of them alike",
    "a:\n  - { b: 1 }\n  - { b: 2 }\n",
  ],
  [
    "a list entry that is indented less",
    "a:\n  - b\n - c\n",
    "a.yaml:3:1 yaml-syntax: this line does not go on with what stands above it\n    indent this line, or the one before it, as it is meant",
    "a:\n  - b\n  - c\n",
    "a:\n - b\n - c\n",
  ],
  [
    "text after a quote",
    'a: "one" two\n',
    "a.yaml:1:10 yaml-syntax: text follows what was complete\n    a bracket, a comma, a quote or an indent is wrong at or before this place",
    'a: "one two"\n',
  ],
  [
    "a line that is indented less than its neighbours",
    "a:\n    b: 1\n  c: 2\n",
    "a.yaml:3:1 yaml-syntax: this line is not indented like the keys beside it\n    indent this line, or the one before it, like the others",
    "a:\n    b: 1\n    c: 2\n",
    "a:\n  b: 1\n  c: 2\n",
  ],
  [
    "text that begins with a sign of YAML's own",
    "label: `soak`\n",
    "a.yaml:1:8 yaml-syntax: text without quotes cannot begin with this character\n    put the text in quotes",
    'label: "`soak`"\n',
  ],
  [
    "what nobody found words for, with the parser's",
    "a: !<tag b\n",
    "a.yaml:1:4 yaml-syntax: verbatim tags must end with a >\n    the slip stands at or before this place",
    "a: tag b\n",
  ],
];

describe("a slip in YAML", () => {
  test.each(slips)("is told once: %s", (_what, text, problem) => {
    expect(said(text)).toEqual([problem]);
  });
  test.each(slips)("is gone once its hint is followed: %s", (_what, _text, _problem, ...mended) => {
    expect(mended.flatMap(said)).toEqual([]);
  });

  test("does not hide what is wrong before it, and hides what may follow from it", () => {
    expect(said("a:\n\t- b: 1\n  - c: 2\n\t- d: 3\n")).toEqual([
      "a.yaml:2:1 yaml-syntax: a tab indents this line\n    indent with spaces",
      "a.yaml:4:1 yaml-syntax: a tab indents this line\n    indent with spaces",
    ]);
    expect(said("a: 1\na: 2\nb: [3\nb: 4\nb: 5\n")).toEqual([
      "a.yaml:2:1 yaml-syntax: the key stands twice in this map\n    keep one of them",
      "a.yaml:3:4 yaml-syntax: the [ that opens here is not closed before line 4, which is indented less\n    close it with ], or indent more what stands within it",
    ]);
  });
});
