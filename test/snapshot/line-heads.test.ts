// Tests what is told from the beginning of a line, without parsing it.
import { expect, test } from "vitest";
import { edgeHeadOf, nodeHeadOf } from "../../server/snapshot/line-heads.ts";

const bytes = (line: object | string): Buffer =>
  Buffer.from(typeof line === "string" ? line : JSON.stringify(line));

test("a node's line tells its id and kind", () => {
  expect(nodeHeadOf(bytes({ id: "work:ash-2020", kind: "work", label: "Ash “2020”" }))).toEqual({
    id: "work:ash-2020",
    kind: "work",
  });
});

test("an edge's line tells its type and ends, and whether there is more", () => {
  const ends = { type: "CITES", from: "kelp:a@1", to: "kelp:ref-1" };
  expect(edgeHeadOf(bytes(ends))).toEqual({ ...ends, isPlain: true });
  expect(edgeHeadOf(bytes({ ...ends, order: 1 }))).toEqual({ ...ends, isPlain: false });
});

test.each([
  "",
  "{}",
  '{"kind":"work","id":"work:ash-2020"}',
  '{"id":"work:ash-2020","label":"Ash"}',
  '{"id":"work:ash-2020","kind":"wor',
  '{"id":"work:ash',
])("%j is no node's line", (line) => {
  expect(nodeHeadOf(bytes(line))).toBeUndefined();
});

test.each([
  '{"from":"a","type":"CITES","to":"b"}',
  '{"type":"CITES","from":"a"}',
  '{"type":"CITES","from":"a","to":"b',
  '{"type":"CITES',
])("%j is no edge's line", (line) => {
  expect(edgeHeadOf(bytes(line))).toBeUndefined();
});
