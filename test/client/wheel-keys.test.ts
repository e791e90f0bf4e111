// Tests which key does what on the wheel, each by itself.
import { describe, expect, test } from "vitest";
import { commandOf } from "../../client/wheel/wheel-keys.ts";

const bare = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

describe("a key", () => {
  test.each([
    ["ArrowRight", { move: "next" }],
    ["ArrowDown", { move: "next" }],
    ["ArrowLeft", { move: "previous" }],
    ["ArrowUp", { move: "previous" }],
    ["Home", { move: "first" }],
    ["End", { move: "last" }],
    ["g", { move: "group" }],
    [" ", { does: "choose" }],
    ["s", { does: "select" }],
    ["Enter", { does: "open" }],
    ["Escape", { does: "leave" }],
    ["+", { does: "nearer" }],
    ["=", { does: "nearer" }],
    ["-", { does: "farther" }],
    ["0", { does: "fit" }],
    ["a", undefined],
    ["Tab", undefined],
    ["PageDown", undefined],
  ])("%j: %j", (key, command) => {
    expect(commandOf({ ...bare, key })).toEqual(command);
  });
});

describe("a key with Shift", () => {
  test.each([
    ["ArrowRight", { move: "outward" }],
    ["ArrowUp", { move: "outward" }],
    ["ArrowLeft", { move: "inward" }],
    ["ArrowDown", { move: "inward" }],
    ["G", { move: "group" }],
    ["+", { does: "nearer" }],
    ["Enter", { does: "open" }],
    ["Home", undefined],
    ["S", undefined],
    ["Tab", undefined],
  ])("%j: %j", (key, command) => {
    expect(commandOf({ ...bare, key, shiftKey: true })).toEqual(command);
  });
});

test.each(["altKey", "ctrlKey", "metaKey"])("a key with %s belongs to the browser", (held) => {
  for (const key of ["ArrowRight", "+", "0", "s", "Enter"]) {
    expect(commandOf({ ...bare, key, [held]: true })).toBeUndefined();
  }
});
