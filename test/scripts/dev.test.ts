// Tests which changes `npm run dev` acts on, over files on disk as editors save them.
import { mkdir, mkdtemp, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createServer } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { onChange, onChanges, quiet } from "../../scripts/dev.ts";

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

test("a change is acted on after Vite has started itself anew", async () => {
  const root = await mkdtemp(join(tmpdir(), "dev-anew-"));
  const file = join(root, "data", "ash.yaml");
  await mkdir(join(root, "data"));
  await mkdir(join(root, "page"));
  await writeFile(file, "0");
  const act = vi.fn();
  const changes = onChanges([[join(root, "data"), act]]);
  const page = await createServer({
    root: join(root, "page"),
    configFile: false,
    logLevel: "silent",
    plugins: [changes.plugin],
    server: { middlewareMode: true, ws: false },
  });
  const isWatched = () => page.watcher.getWatched()[join(root, "data")]?.includes("ash.yaml");
  try {
    await vi.waitUntil(isWatched, 5000);
    const before = page.watcher;
    await page.restart();
    expect(page.watcher).not.toBe(before);
    await vi.waitUntil(isWatched, 5000);
    await saveByRename(file, "anew");
    await vi.waitUntil(() => act.mock.calls.length > 0, 5000);
    expect(act).toHaveBeenCalledOnce();
  } finally {
    changes.end();
    await page.close();
  }
});
