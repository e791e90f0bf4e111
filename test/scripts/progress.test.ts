// Tests what progress looks like on a terminal and in a pipe.
import { expect, test } from "vitest";
import { openProgress } from "../../scripts/progress.ts";

const written = (isTTY: boolean): string => {
  let text = "";
  const write = (piece: string | Uint8Array): boolean => {
    text += String(piece);
    return true;
  };
  const progress = openProgress({ isTTY, write });
  progress.step("reading data");
  progress.note("one thing to know");
  progress.step("writing");
  progress.close();
  return text.replaceAll(/\d+\.\d s/g, "0.0 s");
};

test("steps are plain lines where output is piped", () => {
  expect(written(false)).toBe("reading data\none thing to know\nwriting\n");
});

test("steps replace each other on a terminal, notes stay, and nothing is left at the end", () => {
  const clear = "\r\u001b[2K";
  expect(written(true)).toBe(
    `${clear}0.0 s  reading data …${clear}one thing to know\n${clear}0.0 s  writing …${clear}`,
  );
});
