import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { prepareShutdown, type ShutdownTimes } from "../../server/graceful-shutdown.ts";

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

/** A server whose answers wait until they are finished by hand, and connections of one's own to it. */
const startServer = async (times: Partial<ShutdownTimes> = {}) => {
  const asked: ServerResponse[] = [];
  const server = createServer((_, response) => {
    asked.push(response);
    server.emit("asked");
  });
  const shutDown = prepareShutdown(server, { idleMs: 10_000, graceMs: 10_000, ...times });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    /** Connects. Errors of the connection are told where its text is. */
    connect: async () => {
      const socket = connect(port, "127.0.0.1");
      open.push(socket);
      let text = "";
      socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
      socket.on("error", (error) => (text += `\n${error.message}`));
      await once(socket, "connect");
      return { socket, text: () => text };
    },
    /** Sends a request and waits until the server has it. */
    ask: async (socket: Socket): Promise<ServerResponse> => {
      const arrived = once(server, "asked");
      socket.write("GET / HTTP/1.1\r\nHost: kelp\r\n\r\n");
      await arrived;
      const response = asked.at(-1);
      if (response === undefined) throw new Error("nothing was asked");
      return response;
    },
    shutDown,
  };
};

test("an answer that is being made when the server shuts down says so and arrives whole", async () => {
  const { connect: join, ask, shutDown } = await startServer();
  const { socket, text } = await join();
  const response = await ask(socket);
  const left = shutDown();
  await wait(50);
  response.end("kelp");
  await once(socket, "close");
  expect(text()).toContain("Connection: close");
  expect(text()).toMatch(/kelp$/);
  await left;
});

test("a request that comes while the server shuts down, over a connection kept alive, is answered", async () => {
  const { connect: join, ask, shutDown } = await startServer();
  const { socket, text } = await join();
  (await ask(socket)).end("first");
  await once(socket, "data");
  expect(text()).toContain("Connection: keep-alive");
  const left = shutDown();
  await wait(50);
  (await ask(socket)).end("second");
  await once(socket, "close");
  expect(text()).toMatch(/Connection: close[^]*second$/);
  await left;
});

test("no new connection is accepted while the server shuts down", async () => {
  const { connect: join, ask, shutDown } = await startServer();
  const { socket } = await join();
  const response = await ask(socket);
  const left = shutDown();
  await wait(50);
  await expect(join()).rejects.toThrow("ECONNREFUSED");
  response.end();
  await left;
});

test("a connection on which nothing is asked is ended without an answer", async () => {
  const { connect: join, ask, shutDown } = await startServer({ idleMs: 50 });
  const { socket, text } = await join();
  (await ask(socket)).end("first");
  await once(socket, "data");
  await shutDown();
  expect(text()).not.toContain("ECONNRESET");
});

test("an answer that is never finished is cut in the end", async () => {
  const { connect: join, ask, shutDown } = await startServer({ graceMs: 50 });
  const { socket, text } = await join();
  (await ask(socket)).write("begun");
  const ended = once(socket, "close");
  await shutDown();
  await ended;
  // The last chunk, which says that nothing follows, never came.
  expect(text()).not.toMatch(/0\r\n\r\n$/);
});
