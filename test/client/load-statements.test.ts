// Tests in which order statements are read to be taken away: as their page has them.
import { afterAll, expect, test, vi } from "vitest";
import { Force } from "../../model/vocabulary.ts";
import { paths } from "../../model/paths.ts";
import { listLeading } from "../../server/answers/leading.ts";
import { answerClaims, answerRecommendations } from "../../server/answers/statements.ts";
import { storeOf } from "../answers/a-store.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";

let store: EvidenceStore;
vi.stubGlobal("fetch", async (address: string) => {
  const url = new URL(address, "https://explorer.invalid");
  const { limit, force, ...filters } = Object.fromEntries(url.searchParams);
  const slice = { ...filters, limit: Number(limit) };
  return Response.json(
    url.pathname === paths.claims
      ? await answerClaims(store, slice)
      : await answerRecommendations(store, { ...slice, force: Force.optional().parse(force) }),
  );
});
// The watch over the server looks at the page twenty seconds after each answer: here there is none by then.
vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
vi.stubGlobal("document", new EventTarget());
vi.stubGlobal("window", new EventTarget());
const { readLeading } = await import("../../client/lists/load-statements.ts");
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([{}, { topic: "topic:patching" }, { concept: "concept:kelp-patch" }])(
  "what is taken away of statements of both kinds has the order in which a page begins with them: %o",
  async (filters) => {
    store = await storeOf("test/fixtures/kelp/data");
    const { nodes, total } = await listLeading(store, filters, 100);
    expect(nodes).toHaveLength(total);
    expect(await readLeading(filters)).toEqual({ ids: nodes.map(({ id }) => id), total });
  },
);
