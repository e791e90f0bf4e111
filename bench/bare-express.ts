// Owns the server that ours is measured against: Express as it comes, answering addresses with objects or bytes that it was
// given. Reads NDJSON of [address, body]; prints its address.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import express from "express";
import { z } from "zod";

const [file = "", how = "objects"] = process.argv.slice(2);
const entries = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => z.tuple([z.string(), z.string()]).parse(JSON.parse(line)));

const parsed = (body: string): unknown => JSON.parse(body);

const app = express();
if (how === "objects") {
  const objects = new Map(entries.map(([address, body]) => [address, parsed(body)]));
  app.use((request, response) => {
    response.json(objects.get(request.originalUrl));
  });
} else {
  const bytes = new Map(entries.map(([address, body]) => [address, Buffer.from(body)]));
  app.use((request, response) => {
    response.type("application/json").send(bytes.get(request.originalUrl));
  });
}
const server = createServer(app);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  process.stdout.write(`answers at http://127.0.0.1:${address.port}/\n`);
});
