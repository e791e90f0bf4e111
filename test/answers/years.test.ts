// Tests the evidence of a paper in the order of time.
import { beforeAll, describe, expect, test } from "vitest";
import { answerYears } from "../../server/answers/years.ts";
import type { EvidenceStore } from "../../server/store/evidence-store.ts";
import { storeOf } from "./a-store.ts";

let rvlms: EvidenceStore;
beforeAll(async () => {
  rvlms = await storeOf("data");
});

describe("the real paper in time", () => {
  test("has its publications, itself and its approvals, earliest first", async () => {
    const { events, eventsTotal } = await answerYears(rvlms, { dossier: "dossier:rvlms" });
    expect(eventsTotal).toBe(events.length);
    const dates = events.map(({ on }) => on);
    expect(dates).toEqual(dates.toSorted());
    const cited = events.find(({ node }) => node.id === "work:judson-2014");
    expect(cited).toMatchObject({ on: "2014", kind: "cited" });
    expect(events.filter(({ kind }) => kind === "paper")).toHaveLength(1);
    const announced = events.find(({ on }) => on === "2019-04-25");
    expect(announced).toMatchObject({
      kind: "approval",
      node: { id: "approval:olaratumab-fda" },
      what: "The manufacturer announced that it would withdraw the drug worldwide.",
    });
  });

  test("tells what bears on advice without being cited, and what has no date", async () => {
    const { advice } = await answerYears(rvlms, {});
    const adjuvant = advice.find(({ card }) => card.id === "rvlms:rec-adjuvant-chemotherapy");
    expect(adjuvant?.sources.map(({ id }) => id)).toContain("work:frustaci-2001");
    const woll = adjuvant?.bearing.find(({ work }) => work.id === "work:woll-2012");
    expect(woll?.direction).toBe("disputes");
    const own = advice.find(({ card }) => card.id === "rvlms:rec-multicentre-research");
    expect(own?.undated.map(({ id }) => id)).toEqual(["study:zhang-own-series"]);
  });
});
