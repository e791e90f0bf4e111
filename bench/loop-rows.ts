// Owns the row about how long one request keeps all others waiting: the longest time the serving loop is held by any of the
// requests that are known to be the worst.
import { z } from "zod";
import { numberText } from "../model/formats.ts";
import { drawQueries } from "./draw-queries.ts";
import type { Bench } from "./open-bench.ts";
import { serveClaimtrail, type Served } from "./processes.ts";
import { goalRow, reportedRow, spread, type Row } from "./table.ts";

/** Asked before, so that what is measured is the request and not the first run of its code. */
const warmUps = 300;
const letters = "abcdefghijklmnopqrstuvwxyz".split("");

const search = (query: string): string => `/api/search?q=${encodeURIComponent(query)}&limit=50`;

/** Addresses that no cache has an answer to and that ask for as much as an address can. */
const worst = (common: readonly string[], topic: string): string[] => [
  ...letters.map(search),
  search(common.slice(0, 12).join(" ")),
  search(common.slice(0, 11).join(" ") + " " + (common[11] ?? "").slice(0, 1)),
  search(
    common
      .slice(0, 12)
      .map((word) => `${word}y`)
      .join(" "),
  ),
  ...letters.map((letter) => `/api/claims?q=${letter}&limit=200`),
  `/api/topics/${topic}`,
  `/api/claims?topic=${topic}&limit=200`,
  `/api/graph?topic=${topic}&limit=2000`,
  "/api/trace/study:s0000000?limit=2000",
  "/api/trace/work:w0000000?limit=2000",
  "/api/studies/study:s0000000",
  "/api/works/work:w0000000",
  "/api/overview",
  "/api/wheel?topic=topic:t1-1",
  "/api/wheel?dossier=dossier:synth-00001",
];

type Hold = { address: string; milliseconds: number };

/** The longest hold per round, each round in a process that has answered none of these before. */
export const loopRows = async (bench: Bench): Promise<Row[]> => {
  const { middle } = bench.sizes;
  const snapshot = await bench.corpus(middle);
  const { drawn, common } = await drawQueries(snapshot, middle);
  const longest: Hold[] = [];
  const starting: number[] = [];
  while (longest.length < bench.rounds.length) {
    await using served = await serveClaimtrail(snapshot);
    const addresses = worst(common, await largestTopic(served.origin));
    // The first search is answered once the indexes are built.
    for (const query of drawn.slice(0, warmUps)) await served.ask(search(query));
    starting.push(await served.inside("longest-hold"));
    longest.push(longestOf(await holdsOf(served, addresses)));
  }
  const size = numberText(middle);
  return [
    goalRow(
      `Longest time one request holds the loop (memory, ${size} claims)`,
      { atMost: 50 },
      longest.map(({ milliseconds }) => milliseconds),
      {
        unit: "ms",
        note: `of ${worst(common, "").length} requests; the longest was \`${longestOf(longest).address.slice(0, 60)}\``,
      },
    ),
    reportedRow(
      `Longest time the loop is held between listening and the first searches (memory, ${size} claims)`,
      `${spread(starting)} ms`,
    ),
  ];
};

const Topics = z.object({
  items: z.array(z.object({ topic: z.object({ id: z.string() }), claims: z.number() })),
});

/** The topic under which most claims stand. */
const largestTopic = async (origin: string): Promise<string> => {
  const { items } = Topics.parse(await (await fetch(`${origin}/api/topics`)).json());
  return items.reduce((a, b) => (b.claims > a.claims ? b : a)).topic.id;
};

const holdsOf = async (served: Served, addresses: readonly string[]): Promise<Hold[]> => {
  const holds: Hold[] = [];
  for (const address of addresses) {
    await served.inside("longest-hold");
    await served.ask(address);
    holds.push({ address, milliseconds: await served.inside("longest-hold") });
  }
  return holds;
};

const longestOf = (holds: readonly Hold[]): Hold =>
  holds.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
