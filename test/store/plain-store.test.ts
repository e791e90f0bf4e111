// Holds the plain store to what it promises by itself; everything else it is the measure of.
import { readSnapshot } from "../../server/snapshot/read-snapshot.ts";
import { describeScans } from "./evidence-store-contract.ts";
import { openPlainStore } from "./plain-store.ts";

describeScans("plain", async (path) => ({
  scan: openPlainStore((await readSnapshot(path)).graph).scan,
  close: () => Promise.resolve(),
}));
