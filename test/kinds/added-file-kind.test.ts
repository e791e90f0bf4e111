import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ClaimDetail } from "../../model/views/statement.ts";
import { dossierBuilders } from "../../server/corpus/build-dossier.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { jsonSchemas } from "../../server/corpus/json-schemas.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { serveApp } from "../http/an-app.ts";
import { edited, problemsWith, parseTexts, type Edits } from "../corpus/small-data.ts";

// What somebody does who adds a kind: a list and a file in the registry, and what an entry builds.
vi.mock("../../model/kinds/file-kinds.ts", async (original) => {
  const real = await original<typeof import("../../model/kinds/file-kinds.ts")>();
  const { lessons, lessonsFile } = await import("./added-file-kind.ts");
  return {
    ...real,
    reviewedLists: { ...real.reviewedLists, lessons },
    fileKinds: { ...real.fileKinds, lessons: lessonsFile },
  };
});

const withLesson = (from: string): Edits => ({
  "dossiers/ash/lessons.yaml": `review: { drafted: { by: first reader, on: 2026-01-05 } }
lessons: [{ id: lesson-1, learnt: Soak it., from: [${from}] }]
`,
});

test("an added kind of file is read, its names looked up, its reviews held, and described to editors", () => {
  const { corpus, problems } = parseTexts(edited(withLesson("patch-set")));
  expect(problems).toEqual([]);
  expect(corpus.dossiers[0]).toMatchObject({ lessons: [{ value: { learnt: "Soak it." } }] });
  expect(problemsWith(withLesson("patch-sat"))).toEqual([
    expect.stringContaining("lesson lesson-1 names the statement patch-sat, which is not there"),
  ]);
  const bySameHand = withLesson("patch-set")["dossiers/ash/lessons.yaml"];
  const reviewed = String(bySameHand).replace(
    "} }",
    "}, reviewed: { by: first reader, on: 2026-01-06 } }",
  );
  expect(problemsWith({ "dossiers/ash/lessons.yaml": reviewed })).toEqual([
    expect.stringContaining("first reader drafted and reviewed it"),
  ]);
  expect(jsonSchemas().get("lessons.schema.json")).toContain("learnt");
});

test("an added kind of file that nothing builds says where to build it, and goes on to the answers once that is said", async () => {
  const { corpus } = parseTexts(edited(withLesson("patch-set")));
  expect(() => buildGraph(corpus)).toThrow(
    "nothing builds the list lessons: add it to dossierBuilders in build-dossier.ts",
  );
  const build = () => ({
    nodes: [],
    edges: [
      { type: "BASED_ON", from: "ash:patch-set", to: "ash:soaked-first", direction: "neutral" },
    ],
  });
  Object.assign(dossierBuilders, { lessons: build });
  const path = join(await mkdtemp(join(tmpdir(), "added-kind-")), "ash.ndjson");
  await writeSnapshot(buildGraph(corpus), path);
  const source = await openSnapshotStore(path);
  const app = await serveApp(source);
  const response = await fetch(new URL("/api/claims/ash:patch-set", app.origin));
  const { basedOn } = ClaimDetail.parse(await response.json());
  // The list of test/client/added-file-drawn.test.tsx is drawn from this answer.
  const served = basedOn.filter(({ card }) => card.id === "ash:soaked-first");
  expect(served.map(({ direction }) => direction)).toEqual(["neutral"]);
  await expect(`${JSON.stringify(served, null, 2)}\n`).toMatchFileSnapshot("added-file.json");
  await app.close();
  await source.close();
});
