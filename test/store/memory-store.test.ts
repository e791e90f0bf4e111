import { openMemoryStore } from "../../server/store/memory/memory-store.ts";
import { describeEvidenceStore } from "./evidence-store-contract.ts";

describeEvidenceStore("memory", (graph, snapshot) =>
  Promise.resolve(openMemoryStore(graph, snapshot)),
);
