import { openSnapshotStore } from "../../server/store/memory/memory-store.ts";
import {
  describeAnswers,
  describeEvidenceStore,
  describeScans,
  type OpenSource,
} from "./evidence-store-contract.ts";

const open: OpenSource = async (path) => {
  const source = await openSnapshotStore(path);
  return { source, snapshot: (await source.current()).snapshot };
};

describeEvidenceStore("memory", open);
describeAnswers("memory", open);
describeScans("memory", async (path) => {
  const source = await openSnapshotStore(path);
  const { scan } = await source.current();
  return { scan, close: source.close };
});
