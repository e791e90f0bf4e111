// Owns the server that ours is measured against: Express as it comes, answering addresses with objects or bytes that it was
// given. Reads JSON of [address, body], many of them; prints its address.
import { readFileSync } from "node:fs";
import express from "express";
import { z } from "zod";

const [file = "", how = "objects"] = process.argv.slice(2);
const parsed = (text: string): unknown => JSON.parse(text);
const entries = z
  .array(z.tuple([z.string(), z.string()]))
  .parse(parsed(readFileSync(file, "utf8")));
const answers = new Map(
  entries.map(([address, body]) => [address, how === "objects" ? parsed(body) : Buffer.from(body)]),
);

const app = express();
app.use((request, response) => {
  const answer = answers.get(request.originalUrl);
  if (Buffer.isBuffer(answer)) response.type("application/json").send(answer);
  else response.json(answer);
});
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  process.stdout.write(`answers at http://127.0.0.1:${address.port}/\n`);
});
