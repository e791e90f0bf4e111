// Owns what starting a database of one's own says before Java is asked for anything.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { once } from "node:events";
import { expect, test } from "vitest";
import { z } from "zod";
import { startServer } from "../../server/store/neo4j/local/local-server.ts";

test("a port that is taken is named, with what to do, and nothing is written", async () => {
  const home = await mkdtemp(path.join(tmpdir(), "claimtrail-port-"));
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = z.object({ port: z.number() }).parse(other.address());
  await expect(startServer("no-jars", { home, port, heap: "512m" })).rejects.toThrow(
    `Something listens on port ${port} already. Choose another port with --port`,
  );
  expect(await readdir(home)).toEqual([]);
  other.close();
  await rm(home, { recursive: true });
});
