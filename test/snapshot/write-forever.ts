// A program for tests to kill: writes two snapshots over each other, without end, to the path that it is given.
import type { Graph } from "../../model/graph.ts";
import { writeSnapshot } from "../../server/snapshot/write-snapshot.ts";

/** A graph of `count` topics, so many that its writing takes a while. */
export const manyTopics = (count: number): Graph => ({
  nodes: Array.from({ length: count }, (_, n) => ({
    id: `topic:t${String(n).padStart(6, "0")}`,
    kind: "topic",
    label: `Topic ${n}`,
    question: "How much kelp is in the sea, and how much of it is needed?",
    order: n,
  })),
  edges: [],
  forwardings: [],
});

const path = process.argv[2];
if (path !== undefined && process.argv[1]?.endsWith("write-forever.ts") === true) {
  const graphs = [manyTopics(20_000), manyTopics(20_001)];
  process.stdout.write("writing\n");
  for (;;) for (const graph of graphs) await writeSnapshot(graph, path);
}
