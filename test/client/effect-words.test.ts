// Tests naming the studies behind sources that can fall.
import { expect, test } from "vitest";
import { studiesBehind } from "../../client/weigh/effect-words.ts";
import type { SourceStoodOn } from "../../model/views/weigh.ts";

const study = (name: string) => ({ id: `study:${name}`, kind: "study" as const, label: name });
const source = (name: string, ...studies: string[]): SourceStoodOn => ({
  kind: "publication",
  source: { id: `work:${name}`, kind: "work", label: name },
  studies: studies.map(study),
  references: [],
  claims: 1,
  isInferred: false,
  isDirect: true,
  stands: true,
});

test("a study behind several sources can be ticked once, and names them", () => {
  const own: SourceStoodOn = { ...source("own"), kind: "own", source: study("series") };
  const found = studiesBehind([source("oak", "dune", "series"), source("elm", "dune"), own]);
  expect([...found.values()]).toEqual([{ study: study("dune"), behind: ["oak", "elm"] }]);
});
