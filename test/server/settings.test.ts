// Tests what the environment may set for serving.
import { describe, expect, test } from "vitest";
import { AppError } from "../../server/app-error.ts";
import { parseSettings, setIn } from "../../server/settings.ts";

test("takes defaults where nothing is set, and an empty value for none", () => {
  const usual = { PORT: 4173, HOST: "127.0.0.1", CLAIMTRAIL_SNAPSHOT: "var/claimtrail.ndjson" };
  expect(parseSettings({})).toEqual(usual);
  expect(parseSettings({ PORT: "", HOST: "", LOG_LEVEL: "" })).toEqual(usual);
  expect(setIn({ a: "", b: undefined, c: "0" })).toEqual({ c: "0" });
});

test("takes what is set, and nothing that it does not know", () => {
  expect(
    parseSettings({
      PORT: "0",
      HOST: "::1",
      CLAIMTRAIL_SOURCES: "papers",
      CLAIMTRAIL_REPORT_URL: "mailto:kelp@example.org?subject={id}",
      LOG_LEVEL: "silent",
      NEO4J_URL: "bolt://db.example.org:7687",
      SHELL: "/bin/sh",
    }),
  ).toEqual({
    PORT: 0,
    HOST: "::1",
    CLAIMTRAIL_SNAPSHOT: "var/claimtrail.ndjson",
    CLAIMTRAIL_SOURCES: "papers",
    CLAIMTRAIL_REPORT_URL: "mailto:kelp@example.org?subject={id}",
    LOG_LEVEL: "silent",
    NEO4J_URL: "bolt://db.example.org:7687",
  });
});

describe("refuses", () => {
  const refused = (environment: Record<string, string>): AppError => {
    try {
      parseSettings(environment);
    } catch (error) {
      if (error instanceof AppError) return error;
    }
    throw new Error("nothing was refused");
  };

  test.each([
    ["PORT", "kelp", "expected a number from 0 to 65535"],
    ["PORT", "65536", "expected a number from 0 to 65535"],
    ["PORT", "-1", "expected a number from 0 to 65535"],
    ["PORT", "80.5", "expected a number from 0 to 65535"],
    ["LOG_LEVEL", "loud", "expected one of silent, fatal, error, warn, info, debug, trace"],
    [
      "CLAIMTRAIL_REPORT_URL",
      "javascript:alert(1)",
      "expected an address that begins with https:, http: or mailto:",
    ],
  ])("%s=%s", (name, value, expected) => {
    const { code, message } = refused({ [name]: value });
    expect(code).toBe("usage");
    expect(message).toBe(
      `The environment holds settings that cannot be used:\n  ${name}="${value}": ${expected}\nCorrect or unset them.`,
    );
  });

  test("several at once, each with its line", () => {
    const { message } = refused({ PORT: "kelp", LOG_LEVEL: "loud" });
    expect(message.split("\n").slice(1, -1)).toHaveLength(2);
  });
});
