// Tests the evidence of a paper in the order of time.
import { beforeAll, describe, expect, test } from "vitest";
import { adviceIn, countsOf, knownText } from "../../client/weigh/in-time.ts";
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
    expect(adjuvant?.sources.map(({ source }) => source.id)).toContain("work:frustaci-2001");
    const woll = adjuvant?.bearing.find(({ source }) => source.id === "work:woll-2012");
    expect(woll?.direction).toBe("disputes");
    const own = advice.find(({ card }) => card.id === "rvlms:rec-multicentre-research");
    expect(own?.undated.map(({ id }) => id)).toEqual(["study:zhang-own-series"]);
  });

  test("takes from advice what was withdrawn or not confirmed, from that year on", async () => {
    const { advice } = await answerYears(rvlms, {});
    const targeted = advice.find(({ card }) => card.id === "rvlms:rec-explore-targeted");
    if (targeted === undefined) throw new Error("no such advice");
    const american = targeted.sources.find(({ from }) => from === "2016-10-19");
    expect(american?.fell).toMatchObject({ status: "withdrawal-announced", on: "2019-04-25" });
    const grounds = [2015, 2016, 2019, 2021].map((year) => adviceIn(targeted, year).ground);
    // One reference that nobody identified is left beside what fell.
    expect(grounds).toEqual(["later", "keeps", "weakened", "weakened"]);
    expect(knownText(countsOf(adviceIn(targeted, 2021).stood))).toBe(
      "2 of 2 dated sources known, none still standing",
    );
  });

  test("tells of every approval of what its sources studied, and all that became of it", async () => {
    const { events, undated } = await answerYears(rvlms, {});
    const european = events.filter(({ node }) => node.id === "approval:olaratumab-eu");
    expect(european.map(({ on }) => on)).toEqual([
      "2016-09-16",
      "2016-11",
      "2019-01-18",
      "2019-01-23",
      "2019-04-26",
      "2019-07-19",
    ]);
    const standing = events.filter(({ kind }) => kind === "standing");
    expect(standing.map(({ on, node }) => [on, node.kind])).toEqual([["2020", "work"]]);
    const american = undated.filter(({ node }) => node.id === "approval:olaratumab-fda");
    expect(american.map(({ what }) => what)).toContain(
      "Whether and when the authority itself revoked the approval was not found.",
    );
  });
});

test("an approval whose events do not tell that it was given is known from then on", async () => {
  const { events } = await answerYears(await storeOf("test/fixtures/kelp/data"), {});
  const approval = events.filter(({ kind }) => kind === "approval");
  expect(approval.map(({ on, what }) => [on, what])).toEqual([
    ["2016", "It was approved."],
    ["2020", "The approval was taken back."],
  ]);
});
