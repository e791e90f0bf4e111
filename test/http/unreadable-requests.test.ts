// Tests what a connection hears whose request never became one: a problem document like any other, and its end.
import { once } from "node:events";
import { maxHeaderSize } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../model/problem.ts";
import { openServer } from "../../server/http/open-server.ts";

const app = express();
app.use((_, response) => {
  response.end("answered");
});
const server = openServer(app, {
  headersTimeout: 300,
  requestTimeout: 300,
  connectionsCheckingInterval: 50,
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.close();
});

/** The port that the server was given. */
const portOf = (): number => {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port to connect to");
  return address.port;
};

const open = (): Socket => connect(portOf(), "127.0.0.1");

const say = async (sent: string): Promise<{ head: string; problem: Problem }> => {
  const socket = open();
  socket.write(sent);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  return { head, problem: Problem.parse(JSON.parse(body)) };
};

describe("what Node's parser refuses", () => {
  test.each([
    ["no HTTP", "hello\r\n\r\n", 400, "bad-request"],
    [
      "a head too long",
      `GET /${"x".repeat(maxHeaderSize)} HTTP/1.1\r\nhost: x\r\n\r\n`,
      431,
      "headers-too-long",
    ],
    ["a head that never ends", "GET / HTTP/1.1\r\nhost: x\r\n", 408, "request-timeout"],
  ])("%s is answered with a problem that says what to do", async (_, sent, status, code) => {
    const { head, problem } = await say(sent);
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} \\S`));
    expect(head).toContain("content-type: application/problem+json");
    expect(problem).toMatchObject({ status, code });
    expect(problem.instance).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a connection that is gone takes nothing down", async () => {
    const socket = open();
    socket.write("GET / HTTP/1.1\r\nhost:");
    socket.resetAndDestroy();
    expect(await (await fetch(`http://127.0.0.1:${portOf()}/`)).text()).toBe("answered");
  });
});
