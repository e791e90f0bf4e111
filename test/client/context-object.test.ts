import { describe, expect, test } from "vitest";
import type { WorkNode } from "../../model/nodes.ts";
import { contextObject } from "../../client/marks/context-object.ts";

const workOf = (csl: Partial<WorkNode["csl"]>): WorkNode => ({
  id: "work:ash-2020",
  kind: "work",
  label: "Ash 2020",
  csl: { type: "article-journal", title: "On kelp", author: [], authorsIncomplete: false, ...csl },
  record: { depth: "abstract", what: "invented record" },
  review: { drafted: { by: "first reader", on: "2026-01-05" } },
});

const pairsOf = (work: WorkNode): [string, string][] => [
  ...new URLSearchParams(contextObject(work)).entries(),
];

describe("a work as a context object", () => {
  test("holds what its record holds, by the keys of the journal format", () => {
    const pairs = pairsOf(
      workOf({
        title: "Kelp & silk: 50% <better>?",
        author: [
          { family: "D'Ambrosio", given: "Lorenzo" },
          { family: "Litière" },
          { literal: "Kelp Group" },
        ],
        issued: "2020-10",
        "container-title": "Shore Surgery",
        volume: "21",
        issue: "4",
        page: "12–19",
        DOI: "10.5555/ash",
        PMID: "123",
      }),
    );
    expect(pairs).toEqual([
      ["ctx_ver", "Z39.88-2004"],
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"],
      ["rfr_id", "info:sid/claimtrail"],
      ["rft_id", "info:doi/10.5555/ash"],
      ["rft_id", "info:pmid/123"],
      ["rft.genre", "article"],
      ["rft.atitle", "Kelp & silk: 50% <better>?"],
      ["rft.jtitle", "Shore Surgery"],
      ["rft.date", "2020-10"],
      ["rft.volume", "21"],
      ["rft.issue", "4"],
      ["rft.spage", "12"],
      ["rft.epage", "19"],
      ["rft.aulast", "D'Ambrosio"],
      ["rft.aufirst", "Lorenzo"],
      ["rft.au", "D'Ambrosio, Lorenzo"],
      ["rft.au", "Litière"],
      ["rft.aucorp", "Kelp Group"],
    ]);
  });

  test("leaves out what the record does not hold", () => {
    expect(pairsOf(workOf({})).map(([key]) => key)).toEqual([
      "ctx_ver",
      "rft_val_fmt",
      "rfr_id",
      "rft.genre",
      "rft.atitle",
    ]);
  });

  test("is no article where the work is none", () => {
    const pairs = new Map(pairsOf(workOf({ type: "webpage", author: [{ family: "Ash" }] })));
    expect(pairs.get("rft_val_fmt")).toBe("info:ofi/fmt:kev:mtx:dc");
    expect(pairs.get("rft.title")).toBe("On kelp");
    expect(pairs.get("rft.creator")).toBe("Ash");
    expect(pairs.has("rft.genre")).toBe(false);
  });
});
