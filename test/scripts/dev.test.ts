// Tests which changes `npm run dev` acts on, over files on disk as editors save them.
import { mkdir, mkdtemp, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createServer } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { onChange, quiet } from "../../scripts/dev.ts";

/** As an editor saves that never leaves half a file: beside it, then over it. */
const saveByRename = async (file: string, text: string): Promise<void> => {
  await writeFile(`${file}~`, text);
  await rename(`${file}~`, file);
};

describe("a change below a watched folder", () => {
  let [folder, beside] = ["", ""];
  let page: Awaited<ReturnType<typeof createServer>>;
  const act = vi.fn();

  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), "dev-"));
    [folder, beside] = [join(root, "data"), join(root, "data-beside")];
    await mkdir(join(folder, "works"), { recursive: true });
    await mkdir(beside);
    await writeFile(join(folder, "works", "ash.yaml"), "0");
    page = await createServer({
      root: beside,
      configFile: false,
      logLevel: "silent",
      server: { middlewareMode: true, ws: false },
    });
    onChange(page.watcher, folder, act);
    await vi.waitUntil(
      () => page.watcher.getWatched()[join(folder, "works")]?.includes("ash.yaml"),
      5000,
    );
  });
  afterAll(() => page.close());

  test.each([
    ["one save by rename", saveByRename],
    ["a second", saveByRename],
    ["a third", saveByRename],
    ["a plain save", writeFile],
  ])("is acted on once: %s", async (text, save) => {
    act.mockClear();
    await save(join(folder, "works", "ash.yaml"), text);
    await vi.waitUntil(() => act.mock.calls.length > 0, 5000);
    await wait(2 * quiet);
    expect(act).toHaveBeenCalledOnce();
  });

  test("is none when it is beside the folder", async () => {
    act.mockClear();
    await writeFile(join(beside, "ash.yaml"), "beside");
    await wait(2 * quiet);
    expect(act).not.toHaveBeenCalled();
  });
});
