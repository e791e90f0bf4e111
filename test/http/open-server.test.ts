// Tests that the server of an application makes requests and responses as Express has them.
import { once } from "node:events";
import express from "express";
import { expect, test } from "vitest";
import { openServer } from "../../server/http/open-server.ts";

test("requests and responses come with the application's prototypes, so that Express replaces none", async () => {
  const app = express();
  app.get("/", (request, response) => {
    response.json({ query: request.query, isOwn: request.app === app && response.app === app });
  });
  const server = openServer(app);
  const born: unknown[] = [];
  server.prependListener("request", (...pair) => {
    for (const one of pair) born.push(Reflect.getPrototypeOf(one));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("no address");
    const answered = await fetch(`http://127.0.0.1:${address.port}/?steps=2`);
    expect(await answered.json()).toEqual({ query: { steps: "2" }, isOwn: true });
    expect(born).toHaveLength(2);
    expect(born[0]).toBe(app.request);
    expect(born[1]).toBe(app.response);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
