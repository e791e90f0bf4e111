// Tests what a cursor is bound to, and how one that does not fit is refused.
import { describe, expect, test } from "vitest";
import { AppError } from "../../server/app-error.ts";
import { parseCursor, writeCursor } from "../../server/answers/cursor.ts";

const place = { after: "0001|kelp:eel", start: 7 };
const filters = { voice: "cited", topic: "topic:care", words: undefined };
const cursor = writeCursor("snapshot-one", "claims", filters, place);
const codeOf = (...given: Parameters<typeof parseCursor>): string => {
  try {
    parseCursor(...given);
  } catch (error) {
    if (error instanceof AppError) return error.code;
  }
  return "none";
};
const written = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");
/** What a cursor holds, for changing it. */
const held: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));

describe("a cursor", () => {
  test("names the place that it was made of, for the same list, filters and data", () => {
    expect(parseCursor(cursor, "snapshot-one", "claims", filters)).toEqual(place);
  });

  test("is the same whatever the order of the filters, and without those that are not set", () => {
    const other = { topic: "topic:care", kind: undefined, voice: "cited" };
    expect(writeCursor("snapshot-one", "claims", other, place)).toBe(cursor);
  });

  test("stands in an address as it is", () => {
    const odd = writeCursor("snapshot-one", "claims", {}, { after: "ä?&=/ ~", start: 0 });
    expect(odd).toMatch(/^[\w-]+$/);
    expect(parseCursor(odd, "snapshot-one", "claims", {}).after).toBe("ä?&=/ ~");
  });

  test.each([
    ["another value", { ...filters, voice: "opinion" }],
    ["one filter less", { voice: "cited" }],
    ["one filter more", { ...filters, words: "eel" }],
  ])("is invalid with %s", (_what, other) => {
    expect(codeOf(cursor, "snapshot-one", "claims", other)).toBe("cursor-invalid");
  });

  test("is invalid in another list", () => {
    expect(codeOf(cursor, "snapshot-one", "works", filters)).toBe("cursor-invalid");
  });

  test("is outdated with other data, told apart by twelve characters", () => {
    expect(codeOf(cursor, "snapshot-two", "claims", filters)).toBe("cursor-outdated");
    const long = writeCursor("0123456789abcdef", "claims", {}, place);
    expect(parseCursor(long, "0123456789abffff", "claims", {})).toEqual(place);
  });

  test("of another list is invalid before it is outdated", () => {
    expect(codeOf(cursor, "snapshot-two", "works", filters)).toBe("cursor-invalid");
  });

  test.each([
    ["nothing", ""],
    ["no base64", "?"],
    ["no JSON", Buffer.from("eel").toString("base64url")],
    ["a text", written("eel")],
    ["a part of one", written({ s: "snapshot-one" })],
    ["more than one", written({ ...Object(held), more: 1 })],
    ["a place before the first", written({ ...Object(held), n: -1 })],
    ["half a place", written({ ...Object(held), n: 0.5 })],
    ["its beginning", cursor.slice(0, -6)],
  ])("is damaged as %s", (_what, damaged) => {
    expect(codeOf(damaged, "snapshot-one", "claims", filters)).toBe("cursor-invalid");
  });
});
