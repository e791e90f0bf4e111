// Tests what docs/neo4j.md promises as far as no database is needed: its questions are whole, its tables name every label,
// relationship and property, the style sheet of Neo4j Browser too, and the container answers this machine only.
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { edgeTypes } from "../../model/graph.ts";
import { NodeKind } from "../../model/vocabulary.ts";
import { labelOfKind } from "../../server/store/neo4j/neo4j-schema.ts";
import { readableOfEdge, readableOfNode } from "../../server/store/neo4j/readable-row.ts";
import { handMadeGraph } from "../graphs/hand-made.ts";
import { answerOf, partsOf, parseDocumentedCypher, tableOf } from "./questions-in-docs.ts";
import { graphIn } from "../graphs/read-data.ts";

describe("the questions of docs/neo4j.md", async () => {
  const { questions } = parseDocumentedCypher(await readFile("docs/neo4j.md", "utf8"));

  test("are at least ten, each another", () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
    expect(new Set(questions.map(({ query }) => query)).size).toBe(questions.length);
  });

  test.each(questions)("$question", ({ question, query }) => {
    expect(question).toMatch(/^[A-Z].*\?$/);
    expect(query).toContain("ClaimtrailServing");
    expect(query).toMatch(/\bORDER BY\b/);
    expect(query).not.toMatch(/\$|\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b/);
  });
});

describe("a document with questions", () => {
  const query = "```cypher\nRETURN 1 AS one\n```\n";
  const table = "| one |\n| --- |\n| 1 |\n";
  const chapter = (text: string): string => `## Questions\n\n${text}`;

  test("gives each with its query and its answer, and other Cypher apart", () => {
    const text = `## Other\n\n${query}\n${chapter(`### How much?\n\nSo much.\n\n${query}\n| one |\n| - |\n| a\\|b |\n`)}`;
    expect(parseDocumentedCypher(text)).toEqual({
      questions: [{ question: "How much?", query: "RETURN 1 AS one", answer: [["one"], ["a|b"]] }],
      others: ["RETURN 1 AS one"],
    });
  });

  test.each([
    ["no query", `### How much?\n\n${table}`, "expected one block of Cypher, found 0"],
    ["two queries", `### How much?\n\n${query}\n${query}\n${table}`, "found 2 of code"],
    [
      "code of another language",
      `### How much?\n\n${query.replace("cypher", "sql")}\n${table}`,
      "expected one block of Cypher",
    ],
    ["no table", `### How much?\n\n${query}`, "expected one table, found 0"],
    ["two tables", `### How much?\n\n${query}\n${table}\n${table}`, "expected one table, found 2"],
  ])("is refused when a question has %s", (_, text, message) => {
    expect(() => parseDocumentedCypher(chapter(text))).toThrow(message);
  });

  test("is written from what a database answers", () => {
    const answer = answerOf(["name", "n", "list"], [{ n: 2, name: "a|b", list: ["x", 1], m: 0 }]);
    const text = tableOf(answer);
    expect(text).toBe("| name | n | list |\n| --- | --- | --- |\n| a\\|b | 2 | x<br>1 |");
    const read = parseDocumentedCypher(chapter(`### What?\n\n${query}\n${text}\n`));
    expect(read.questions[0]?.answer).toEqual(answer);
    expect(() => answerOf(["node"], [{ node: { id: 1 } }])).toThrow("not nodes or maps");
  });
});

describe("the tables of docs/neo4j.md", async () => {
  const part = partsOf(await readFile("docs/neo4j.md", "utf8")).find(
    ({ chapter }) => chapter === "What is in it",
  );
  const [labels = [], short = [], relationships = []] = part?.tables ?? [];
  const graphs = [await graphIn("data"), handMadeGraph()];
  const coded = (text = ""): string[] =>
    [...text.matchAll(/`(\w+)`/g)].map(([, word = ""]) => word);
  const groups = new Map(short.map(([name = "", text]) => [name, coded(text)]));
  /** Names in a cell, with those that a word stands for. */
  const named = (text = ""): string[] => {
    const items = text.split(/[,;]/).map((item) => item.trim());
    return coded(text).concat(items.flatMap((item) => groups.get(item) ?? []));
  };
  const seenBy = <T>(
    items: readonly T[],
    nameOf: (item: T) => string,
    rowOf: (item: T) => object,
  ) => {
    const seen = new Map<string, Set<string>>();
    for (const item of items) {
      const names = seen.get(nameOf(item)) ?? new Set();
      seen.set(nameOf(item), names);
      for (const name of Object.keys(rowOf(item))) names.add(name);
    }
    return seen;
  };

  test("name every label with the properties that its nodes have, and no other", async () => {
    const kelp = await graphIn("test/fixtures/kelp/data");
    const nodes = graphs.flatMap((graph) => graph.nodes);
    nodes.push(
      ...kelp.nodes.filter(({ kind }) => ["summary", "decision", "drawing", "tour"].includes(kind)),
    );
    // Advice may have figures and tests of them, though none of these has.
    const figured = nodes.find(
      (one) => one.kind === "claim" && one.figures.length > 0 && one.arithmetic !== undefined,
    );
    const advice = nodes.find(({ kind }) => kind === "recommendation");
    if (advice?.kind === "recommendation" && figured?.kind === "claim") {
      nodes.push({ ...advice, figures: figured.figures, arithmetic: figured.arithmetic });
    }
    const seen = seenBy(nodes, ({ kind }) => labelOfKind(kind), readableOfNode);
    const documented = labels
      .slice(2)
      .map(([label, , text]) => [coded(label)[0], named(text).sort()]);
    expect(documented.sort()).toEqual(
      [...seen].map(([label, names]) => [label, [...names].sort()]).sort(),
    );
  });

  test("name every relationship with its ends and properties", () => {
    const seen = seenBy(
      graphs.flatMap((graph) => graph.edges),
      ({ type }) => type,
      readableOfEdge,
    );
    const documented = new Map(
      relationships.slice(2).map(([type, ...cells]) => [coded(type)[0], cells]),
    );
    expect([...documented.keys()].sort()).toEqual([...edgeTypes].sort());
    for (const [type, names] of seen) {
      const stated = named(documented.get(type)?.[2]);
      expect([type, stated.sort()]).toEqual([type, [...names].sort()]);
    }
    for (const { nodes, edges } of graphs) {
      const labelled = new Map(nodes.map(({ id, kind }) => [id, labelOfKind(kind)]));
      for (const { type, from, to } of edges) {
        const [leaves, reaches] = documented.get(type) ?? [];
        expect(coded(leaves)).toContain(labelled.get(from));
        expect(coded(reaches)).toContain(labelled.get(to));
      }
    }
  });
});

test("the style sheet shows the caption of every kind of node", async () => {
  const sheet = await readFile("docs/neo4j.grass", "utf8");
  const labels = [
    ...sheet.matchAll(/^node\.(\w+) \{[^}]*color: #[^}]*caption: '\{caption\}'; \}$/gm),
  ];
  expect(labels.map(([, label]) => label).sort()).toEqual(NodeKind.options.map(labelOfKind).sort());
});

test("the container answers this machine only and has no password of its own", async () => {
  const Compose = z.object({
    services: z.record(
      z.string(),
      z.object({ ports: z.array(z.string()), environment: z.record(z.string(), z.string()) }),
    ),
  });
  const text = await readFile("compose.yaml", "utf8");
  const { services } = Compose.parse(parse(text));
  expect(Object.keys(services)).toEqual(["neo4j"]);
  for (const { ports, environment } of Object.values(services)) {
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    expect(environment["NEO4J_AUTH"]).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
  }
});
