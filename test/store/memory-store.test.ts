import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { describeEvidenceStore } from "./evidence-store-contract.ts";

describeEvidenceStore("memory", (graph) =>
  Promise.resolve({
    source: openMemoryStore(graph, "snapshot-digest"),
    snapshot: "snapshot-digest",
  }),
);
