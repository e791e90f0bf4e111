import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ClaimDetail } from "../../model/views/statement.ts";
import { answerTopic } from "../../server/answers/topics.ts";
import { buildGraph } from "../../server/corpus/build-graph.ts";
import { jsonSchemas } from "../../server/corpus/json-schemas.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";
import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import { readableOfNode } from "../../server/store/neo4j/readable-row.ts";
import { serveApp } from "../http/an-app.ts";
import { edited, problemsWith, parseTexts, type Edits } from "../corpus/small-data.ts";

// What somebody does who adds a kind: one object in the registry, and nothing anywhere else.
vi.mock("../../model/kinds/claim-kinds.ts", async (original) => {
  const real = await original<typeof import("../../model/kinds/claim-kinds.ts")>();
  const { cost } = await import("./added-claim-kind.ts");
  return { ...real, claimKinds: { ...real.claimKinds, cost } };
});

const costClaim = (own: string): string => `  - id: patch-price
    type: cost
    statement: A kelp patch costs the divers 12 shells.
    label: Price of a patch
    voice: uncited
    topics: [care]
    about: [{ concept: kelp-patch, role: subject }]
    where: [{ section: background, keys: ["12", shells] }]
${own}  - id: kelpinol-approved
`;
const figures = `    figures: [{ id: price, measure: count, value: 12 }]\n`;
const withClaim = (own: string): Edits => ({
  "dossiers/ash/claims/background.yaml": [["  - id: kelpinol-approved\n", costClaim(own)]],
});
const whole = `${figures}    payer: divers\n    currency: shells\n`;

test("an added kind of claim has its fields checked, its names looked up and their types held", () => {
  expect(problemsWith(withClaim(whole))).toEqual([]);
  const stated = (own: string) => problemsWith(withClaim(own)).join("\n");
  expect(stated(`    payer: divers\n    currency: shells\n`)).toContain("at least one figure");
  expect(stated(`${figures}    currency: shells\n`)).toContain('needs "payer"');
  expect(stated(`${whole}    price: 3\n`)).toContain('unknown key "price"');
  expect(stated(whole.replace("payer: divers", "payer: nobody"))).toContain(
    "claim patch-price names the concept nobody, which is not there",
  );
  expect(stated(whole.replace("payer: divers", "payer: wear-scale"))).toContain(
    "claim patch-price names the scale wear-scale where a population belongs",
  );
});

test("an added kind of claim is described to editors", () => {
  const schema = jsonSchemas().get("claims.schema.json") ?? "";
  expect(schema).toContain("What something costs, and who pays.");
  expect(schema).toContain('"Who pays."');
});

test("an added kind of claim goes from its file to the answers, and nothing of it is lost on the way", async () => {
  const { corpus } = parseTexts(edited(withClaim(whole)));
  const graph = buildGraph(corpus);
  const node = graph.nodes.find(({ id }) => id === "ash:patch-price");
  if (node === undefined) throw new Error("the claim is no node");
  const payer = { id: "concept:divers", kind: "concept", label: "divers" };
  expect(node).toMatchObject({ type: "cost", payer, currency: "shells" });
  expect(readableOfNode(node)).toMatchObject({
    type: "cost",
    payer: "concept:divers",
    currency: "shells",
  });

  const path = join(await mkdtemp(join(tmpdir(), "added-kind-")), "ash.ndjson");
  await writeSnapshot(graph, path);
  const source = await openSnapshotStore(path);
  const store = await source.current();
  const app = await serveApp(source);
  const response = await fetch(new URL("/api/claims/ash:patch-price", app.origin));
  const { claim } = ClaimDetail.parse(await response.json());
  await app.close();
  // The page of test/client/particulars.test.tsx is drawn from this answer.
  await expect(`${JSON.stringify(claim, null, 2)}\n`).toMatchFileSnapshot("added-kind.json");

  const { groups, total, shown } = await answerTopic(store, { id: "topic:care" });
  expect(groups.flatMap(({ items }) => items.map(({ id }) => id))).toContain("ash:patch-price");
  expect(groups.reduce((sum, { items }) => sum + items.length, 0)).toBe(shown);
  expect(shown).toBe(total);
  await source.close();
});
