// Owns searching without HTTP: a process that opens the store of a snapshot and, asked over its channel, searches one query
// after the other for some seconds.
import { z } from "zod";
import { openSnapshotStore } from "../server/store/memory/memory-store.ts";

/** Hits asked for, as an address without a limit asks for them. */
const hitsShown = 20;
const Task = z.object({ queries: z.array(z.string()).min(1), seconds: z.number() });

const [snapshot = ""] = process.argv.slice(2);
const source = await openSnapshotStore(snapshot);
const store = await source.current();

/** Searches per second. */
const searchFor = async ({ queries, seconds }: z.infer<typeof Task>): Promise<number> => {
  const started = performance.now();
  let done = 0;
  for (;;) {
    await store.search(queries[done % queries.length] ?? "", { limit: hitsShown });
    done += 1;
    const passed = performance.now() - started;
    if (passed >= seconds * 1000) return (done * 1000) / passed;
  }
};

process.on("message", (task) => {
  void searchFor(Task.parse(task)).then((perSecond) => process.send?.(perSecond));
});
