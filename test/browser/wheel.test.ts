// The evidence wheel in a real browser: from the address in, from the pointer and the keyboard through, and what leaves it.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Wheel } from "../../model/views/wheel.ts";
import { describeInBrowser, driveTests, exploreFiction, untilShown } from "./drive.ts";
import { markOnPage, sectorOnPage } from "./mark-on-page.ts";

describeInBrowser("the evidence wheel", driveWheel);

function driveWheel(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  let wheel: Wheel;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "claimtrail-wheel-"));
    wheel = Wheel.parse(await (await fetch(`${kelp.origin}/api/wheel`)).json());
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const field = (page: Page) => page.getByRole("application", { name: "Evidence wheel" });
  const drawn = async (page: Page): Promise<void> => {
    await field(page).locator("canvas").first().waitFor({ state: "attached" });
  };
  const pointOf = (page: Page, mark: number) => markOnPage(page, wheel, mark);
  const labelOf = (mark: number): string => wheel.marks[mark]?.label ?? "";

  test("pointing at a shape names it, choosing it shows its statement, and back takes it back", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const { x, y } = await pointOf(page, 0);
      await page.mouse.move(x, y);
      await page.locator(".wheel-tip", { hasText: labelOf(0) }).waitFor();
      await page.mouse.click(x, y);
      await page.waitForURL(/[?&]at=/);
      const panel = page.getByRole("region", { name: "Chosen" });
      await panel.getByRole("heading", { name: labelOf(0) }).waitFor();
      await panel.locator(".prose").waitFor();
      await page.goBack();
      await panel.waitFor({ state: "detached" });
    });
  });

  test("what is said above a mark or a topic goes when it is pressed, and says nothing in too little room", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const tip = page.locator(".wheel-tip");
      for (const sector of wheel.sectors.keys()) {
        const named = await sectorOnPage(page, wheel, sector);
        await page.mouse.move(named.x, named.y);
        await tip.filter({ hasText: wheel.sectors[sector]?.topic.label ?? "?" }).waitFor();
        expect((await tip.boundingBox())?.width).toBeGreaterThan(190);
      }
      const last = await sectorOnPage(page, wheel, wheel.sectors.length - 1);
      await page.mouse.click(last.x, last.y);
      await page.waitForURL(/[?&]topic=/);
      expect(await tip.count()).toBe(0);
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes("topic="));
      const { x, y } = await pointOf(page, 0);
      await page.mouse.move(x, y);
      await tip.waitFor();
      await page.mouse.click(x, y);
      await page.waitForURL(/[?&]at=/);
      expect(await tip.count()).toBe(0);
    });
  });

  test("in a narrow window what is said of a topic stays within its frame", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await drawn(page);
      const named = await sectorOnPage(page, wheel, 0);
      await page.mouse.move(named.x, named.y);
      const frame = await page.locator(".wheel-tip").boundingBox();
      const counts = page.locator(".wheel-tip .count");
      expect(await counts.count()).toBeGreaterThan(1);
      for (const count of await counts.all()) {
        const { x = NaN, width = NaN } = (await count.boundingBox()) ?? {};
        expect(x + width).toBeLessThan((frame?.x ?? NaN) + (frame?.width ?? NaN));
      }
    });
  });

  test("each choice is a step of its own: back takes the last one back", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await page.getByRole("button", { name: "What stands on nothing?" }).click();
      await page.waitForURL(/lens=ground/);
      const kind = page.getByRole("combobox", { name: "Kind" });
      await kind.selectOption("claim");
      await page.waitForURL(/kind=claim/);
      await kind.selectOption("work");
      await page.waitForURL(/kind=work/);
      await page.getByRole("searchbox", { name: "Find" }).pressSequentially("ash", { delay: 250 });
      await page.waitForURL(/find=ash/);
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes("find="));
      expect(page.url()).toMatch(/kind=work/);
      await page.goBack();
      await page.waitForURL(/lens=ground.*kind=claim|kind=claim.*lens=ground/);
      await page.goBack();
      await page.waitForURL((url) => url.search === "?lens=ground");
    });
  });

  test("a topic that the wheel does not have is named, with a way back", async () => {
    await driver.at(kelp, "/explore?topic=topic%3Anone-such", async (page) => {
      await page.getByText("is not on this wheel (main topic “topic:none-such”).").waitFor();
      await page.getByRole("button", { name: "Show all" }).click();
      await page.waitForURL((url) => !url.search.includes("topic="));
    });
  });

  test("a double click or Enter makes a mark the centre, and back goes back", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const { x, y } = await pointOf(page, 0);
      await page.mouse.dblclick(x, y);
      await page.waitForURL(`**/around/${wheel.marks[0]?.id ?? "?"}`);
      await page.getByRole("heading", { name: labelOf(0), level: 1 }).waitFor();
      await page.goBack();
      const panel = page.getByRole("region", { name: "Chosen" });
      await panel.getByRole("link", { name: "Neighbourhood" }).waitFor();
      await field(page).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/around/**");
    });
  });

  test("a panel leads from a statement to the sources behind those that it is linked with", async () => {
    const address = `/explore?at=${encodeURIComponent("kelp:rec-soft-patch")}`;
    await driver.at(kelp, address, async (page) => {
      const panel = page.getByRole("region", { name: "Chosen" });
      const studies = panel.locator(".wheel-links", { hasText: "Studies behind these" });
      await studies.getByRole("button").first().click();
      await page.waitForURL(/at=study/);
    });
  });

  test("what tells how to move the drawing is not over what it was moved to", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const hint = page.locator(".wheel-hint");
      await hint.waitFor();
      await page.getByRole("button", { name: "Zoom in" }).click();
      await hint.waitFor({ state: "hidden" });
      await page.getByRole("button", { name: "Fit" }).click();
      await hint.waitFor();
    });
  });

  test("what much depends on says how much when it is pointed at", async () => {
    await driver.at(kelp, "/explore?lens=dependents", async (page) => {
      await drawn(page);
      const reference = wheel.marks.findIndex(({ id }) => id === "kelp:ref-5");
      const { x, y } = await pointOf(page, reference);
      await page.mouse.move(x, y);
      const tip = page.locator(".wheel-tip");
      await expect
        .poll(() => tip.innerText())
        .toMatch(
          /^\s*\[5\] Cedar 2014\s+Reference, match \w+\s+Matched to Cedar 2014\s+\d+ statements depend on it$/,
        );
      expect(await page.locator(".wheel-legend .count").first().innerText()).toMatch(/^\d+ items$/);
    });
  });

  test("pointing at a topic names it and counts its colours, and the legend follows the filters", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const { x, y } = await sectorOnPage(page, wheel, 0);
      const { topic, claims, recommendations } = wheel.sectors[0] ?? { topic: { label: "?" } };
      await page.mouse.move(x, y);
      const tip = page.locator(".wheel-tip");
      await tip.filter({ hasText: topic.label }).waitFor();
      const counted = await tip.locator(".count").allInnerTexts();
      const all = (claims ?? 0) + (recommendations ?? 0);
      expect(counted.reduce((sum, count) => sum + Number(count), 0)).toBe(all);
      await page.mouse.move(2, 2);
      await tip.waitFor({ state: "detached" });
      await page.getByRole("combobox", { name: "Kind" }).selectOption("recommendation");
      const legend = page.locator(".explore-legend .wheel-legend .count");
      await expect.poll(() => legend.first().innerText()).toMatch(/^\d+ of \d+$/);
      const left = (await legend.allInnerTexts()).map((text) => Number(text.split(" ")[0]));
      const advice = wheel.marks.filter(({ kind }) => kind === "recommendation").length;
      expect(left.reduce((sum, count) => sum + count, 0)).toBe(advice);
    });
  });

  test("a colour opens the topics that hold most of it, and each leads to its sector", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      const own = page.locator(".explore-legend .class-topics").first();
      await own.locator("summary").click();
      const first = own.locator("li").first();
      const [, count, of] = /(\d+) of (\d+) statements?$/.exec(await first.innerText()) ?? [];
      expect(Number(count)).toBeGreaterThan(0);
      await first.getByRole("button").click();
      await page.waitForURL(/[?&]topic=/);
      await page.getByText(`${of} of ${wheel.marks.length} items`).waitFor();
    });
  });

  test("a line drawn with shift selects what lies inside, a press selects one mark", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const { x, y } = await pointOf(page, 0);
      const selection = page.getByRole("region", { name: "Selected" });
      await page.keyboard.down("Shift");
      await page.mouse.click(x, y);
      await selection.getByRole("button", { name: labelOf(0), exact: true }).waitFor();
      // Around the whole drawing.
      const box = await page.locator(".wheel-canvas").boundingBox();
      if (box === null) throw new Error("the wheel is not there");
      const corners = [
        [2, 2],
        [box.width - 2, 2],
        [box.width - 2, box.height - 2],
        [2, box.height - 2],
      ] as const;
      await page.mouse.move(box.x + 2, box.y + 2);
      await page.mouse.down();
      for (const [dx, dy] of corners) await page.mouse.move(box.x + dx, box.y + dy);
      await page.mouse.up();
      await page.keyboard.up("Shift");
      await selection.getByRole("heading", { name: `Selected ${wheel.marks.length}` }).waitFor();
      await selection.getByRole("button", { name: "Clear" }).click();
      await selection.waitFor({ state: "detached" });
      expect(page.url()).not.toContain("selected=");
    });
  });

  test("selecting can be switched on, and done by keyboard and in the list", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const selection = page.getByRole("region", { name: "Selected" });
      await page.getByRole("button", { name: "Select", exact: true }).click();
      const { x, y } = await pointOf(page, 0);
      await page.mouse.click(x, y);
      await selection.getByRole("heading", { name: "Selected 1" }).waitFor();
      await page.getByRole("button", { name: "Select", exact: true }).click();
      await field(page).focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("s");
      await selection.getByRole("heading", { name: "Selected 2" }).waitFor();
      const box = page.getByRole("checkbox", { name: `Select: ${labelOf(0)}` });
      expect(await box.isChecked()).toBe(true);
      await box.uncheck();
      await selection.getByRole("heading", { name: "Selected 1" }).waitFor();
      await selection.getByRole("button", { name: "Collect" }).click();
      await page.getByRole("link", { name: "Collection, 1 item" }).waitFor();
      await selection.getByRole("link", { name: "Side by side" }).click();
      await page.getByRole("heading", { name: "Collection", level: 1 }).waitFor();
    });
  });

  test("a skip link leads to the drawing, where keys are told and Esc leaves the place as it was", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      await page.locator("a.skip", { hasText: "Skip to the drawing" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate("document.activeElement?.id")).toBe("wheel");
      const help = `getComputedStyle(document.querySelector(".wheel-help")).clipPath`;
      await page.keyboard.press("ArrowRight");
      expect(await page.evaluate(help)).toBe("none");
      await page.keyboard.press("ArrowRight");
      const tip = page.locator(".wheel-tip-name");
      const here = await tip.innerText();
      await page.keyboard.press("Space");
      await page.getByRole("region", { name: "Chosen" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("region", { name: "Chosen" }).waitFor({ state: "detached" });
      expect(await tip.innerText()).toBe(here);
      await page.keyboard.press("Escape");
      await tip.waitFor({ state: "detached" });
      await page.keyboard.press("ArrowRight");
      expect(await tip.innerText()).toBe(here);
    });
  });

  test("Shift and an arrow lead outward to the first of several, arrows to the others, and Shift and the other arrow back", async () => {
    await driver.at(kelp, "/explore?at=kelp:rec-soft-patch", async (page) => {
      await drawn(page);
      const from = wheel.marks.findIndex(({ id }) => id === "kelp:rec-soft-patch");
      const ends = new Set(
        wheel.links.flatMap((link) =>
          link.from === from && link.how !== "conflicts" ? [labelOf(link.to)] : [],
        ),
      );
      expect(ends.size).toBeGreaterThan(2);
      const said = page.locator(".wheel [aria-live]");
      const tip = page.locator(".wheel-tip-name");
      await field(page).focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => said.innerText()).toContain(`${labelOf(from)}: `);
      await page.keyboard.press("Shift+ArrowUp");
      const met = new Set<string>();
      for (let place = 1; place <= ends.size; place += 1) {
        const where = `; ${place} of ${ends.size} `;
        await expect.poll(() => said.innerText()).toContain(where);
        expect(await said.innerText()).toContain(
          `outward from ${labelOf(from)}, arrow keys for the others`,
        );
        met.add((await tip.innerText()).trim());
        await page.keyboard.press("ArrowRight");
      }
      expect([...met].toSorted()).toEqual([...ends].toSorted());
      await expect.poll(() => said.innerText()).toContain(`; 1 of ${ends.size} `);
      await page.keyboard.press("Shift+ArrowDown");
      await expect.poll(async () => (await tip.innerText()).trim()).toBe(labelOf(from));
    });
  });

  test("a turn of the wheel is the page's, and zooms while Ctrl is held", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const { x, y } = await pointOf(page, 0);
      await page.mouse.move(x, y);
      await page.locator(".wheel-tip").waitFor();
      const picture = () => page.locator(".wheel-canvas").screenshot();
      const before = await picture();
      await page.mouse.wheel(0, 200);
      await expect.poll(() => page.evaluate("scrollY")).toBe(200);
      await page.mouse.wheel(0, -200);
      await expect.poll(() => page.evaluate("scrollY")).toBe(0);
      await expect.poll(async () => (await picture()).equals(before)).toBe(true);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -200);
      await page.keyboard.up("Control");
      await expect.poll(async () => (await picture()).equals(before)).toBe(false);
      expect(await page.evaluate("scrollY")).toBe(0);
    });
  });

  test("how it is looked at stands in the address, without a step back of its own, and a link opens it so", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      const picture = async () => {
        await page.mouse.move(2, 2);
        return page.locator(".wheel-canvas").screenshot();
      };
      const { x, y } = await pointOf(page, 0);
      const tip = page.locator(".wheel-tip");
      await page.mouse.move(x, y);
      await tip.waitFor();
      await page.mouse.move(2, 2);
      await tip.waitFor({ state: "detached" });
      const whole = await picture();
      await page.mouse.click(x, y);
      await page.waitForURL(/[?&]at=/);
      const nearer = page.getByRole("button", { name: "Zoom in" });
      await nearer.click();
      await page.waitForURL(/[?&]camera=0\.5_0\.5_1\.6$/);
      await nearer.click();
      await page.waitForURL(/[?&]camera=0\.5_0\.5_2\.56$/);
      const address = page.url();
      const near = await picture();
      await page.goBack();
      await page.waitForURL((url) => url.search === "");
      await expect.poll(async () => (await picture()).equals(whole)).toBe(true);
      await page.goForward();
      await page.waitForURL(address);
      await expect.poll(async () => (await picture()).equals(near)).toBe(true);
      await page.reload();
      await drawn(page);
      const box = await page.locator(".wheel-canvas").boundingBox();
      if (box === null) throw new Error("the wheel is not there");
      const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(middleX + (x - middleX) * 2.56, middleY + (y - middleY) * 2.56);
      await tip.filter({ hasText: labelOf(0) }).waitFor();
      await page.getByRole("button", { name: "Fit" }).click();
      await page.waitForURL((url) => !url.searchParams.has("camera"));
    });
  });

  test("is drawn anew, and shows the same, when the graphics card was lost", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await drawn(page);
      await page.waitForTimeout(500);
      const before = await page.locator(".wheel-canvas").screenshot();
      await page.evaluate(`
        for (const canvas of document.querySelectorAll(".wheel-canvas canvas")) {
          (canvas.getContext("webgl2") ?? canvas.getContext("webgl"))
            ?.getExtension("WEBGL_lose_context")?.loseContext();
        }`);
      await expect
        .poll(async () => (await page.locator(".wheel-canvas").screenshot()).equals(before), {
          timeout: 10_000,
        })
        .toBe(true);
    });
  });

  test("an address brings the question, what is narrowed down and what is chosen", async () => {
    const claim = wheel.marks.findIndex(({ kind }) => kind === "claim");
    const { id = "", label = "" } = wheel.marks[claim] ?? {};
    const address = `/explore?lens=ground&kind=claim&at=${encodeURIComponent(id)}`;
    await driver.at(kelp, address, async (page) => {
      const question = page.getByRole("button", { name: "What stands on nothing?" });
      expect(await question.getAttribute("aria-pressed")).toBe("true");
      await page.getByRole("heading", { name: label }).waitFor();
      const claims = wheel.marks.filter(({ kind }) => kind === "claim").length;
      await page.getByText(`${claims} of ${wheel.marks.length} items`).waitFor();
      const summaries = await page.locator(".wheel-list summary").allInnerTexts();
      expect(summaries).toEqual([`Claims ${claims}`]);
    });
  });

  test("typing finds shapes by their names and stands in the address", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      await page.getByRole("searchbox", { name: "Find" }).fill(labelOf(0));
      await page.waitForURL(/[?&]find=/);
      await page.getByText(/^1 of \d+ items/).waitFor();
      await page.getByRole("button", { name: "Show all" }).click();
      await page.waitForURL((url) => !url.search.includes("find="));
    });
  });

  test("words that no name holds are found as the search finds them, and nothing is said to match no words", async () => {
    await driver.at(kelp, "/explore", async (page) => {
      const find = page.getByRole("searchbox", { name: "Find" });
      await find.fill("brine soak pre-op");
      await page.getByText(/by search: no name holds these words/).waitFor();
      const soaked = wheel.marks.find(({ id }) => id === "kelp:soaked-one-week")?.label ?? "?";
      await page.locator(".wheel-list").getByRole("button", { name: soaked }).waitFor();
      await find.fill("zzyzx");
      await page.getByText("Nothing matches “zzyzx”.").waitFor();
      expect(await page.getByText("answers this question").count()).toBe(0);
    });
  });

  test.each([
    ["SVG", /^<svg [\s\S]*Educational use[\s\S]*<\/svg>\n$/],
    ["GEXF", /<gexf [\s\S]*According to Ash 2018[\s\S]*<viz:position/],
    ["PNG", /^.PNG/],
    ["GraphML", /<graphml [\s\S]*According to Ash 2018[\s\S]*<edge /],
  ] as const)("%s leaves the page as a file", async (name, expected) => {
    await driver.at(kelp, "/explore", async (page) => {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: new RegExp(`^${name}\\b`) }).click();
      const file = path.join(folder, `wheel.${name}`);
      await (await saved).saveAs(file);
      expect(await readFile(file, "latin1")).toMatch(expected);
    });
  });

  test("paper gets the drawing, the beginning of each list with how long it is, and where all of it is", async () => {
    await driver.at(kelp, "/explore?kind=claim", async (page) => {
      await drawn(page);
      await page.emulateMedia({ media: "print" });
      await page.locator(".paper-wheel svg").waitFor();
      const claims = wheel.marks.filter(({ kind }) => kind === "claim");
      const list = page.locator(".wheel-list");
      expect(await list.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
        `Claims 10 of ${claims.length}`,
      ]);
      expect(await list.locator("li").count()).toBe(10);
      await list.getByText(`All of it: ${page.url()}`).waitFor();
      await page.emulateMedia({ media: null });
      await expect.poll(() => list.locator("li").count()).toBe(claims.length);
      // The sheets are counted before the media is paper.
      const printed = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    });
  });

  test("on a phone the wheel begins near the top, and one line opens the other ways to explore", async () => {
    await driver.at(
      kelp,
      "/explore",
      async (page) => {
        await drawn(page);
        const box = await page.locator(".wheel-canvas").boundingBox();
        expect(box?.y).toBeLessThanOrEqual(200);
        const ways = page.getByRole("navigation", { name: "Ways to explore" });
        expect(await ways.getByRole("link").count()).toBe(0);
        await ways.locator("summary").focus();
        await page.keyboard.press("Enter");
        await ways.getByRole("link", { name: "Weigh" }).waitFor();
        expect(await ways.getByRole("link").count()).toBe(7);
        await ways.getByRole("link", { name: "Matrix" }).click();
        await page.waitForURL("**/matrix");
        await untilShown(page);
        expect(await ways.locator("summary").innerText()).toBe("Matrix");
        expect(await ways.getByRole("link").count()).toBe(0);
      },
      { window: "phone" },
    );
  });

  test("the home page keeps a place for it, shows it and leads to it", async () => {
    await driver.at(kelp, "/", async (page) => {
      const below = page.locator("#advice");
      const placeOf = async () => Math.round((await below.boundingBox())?.y ?? Number.NaN);
      const before = await placeOf();
      await drawn(page);
      expect(await placeOf()).toBe(before);
      const { x, y } = await pointOf(page, 0);
      await page.mouse.click(x, y);
      await page.waitForURL(/\/explore\?.*at=/);
      await untilShown(page);
    });
  });

  // Under a level of evidence it is also told how many are direct.
  test.each<[address: string, countIn: (cell: string) => number]>([
    ["/matrix", Number],
    ["/matrix?rows=gaps", (cell) => Number.parseInt(cell, 10)],
    ["/matrix?rows=gaps&by=directness", Number],
  ])("a number of the matrix leads to the statements it counts: %s", async (address, countIn) => {
    await driver.at(kelp, address, async (page) => {
      const cell = page.locator(".relations tbody td.is-filled a").first();
      const count = countIn(await cell.innerText());
      await cell.click();
      await page.waitForURL("**/explore?**");
      await page.getByText(`${count} of ${wheel.marks.length} items`).waitFor();
    });
  });

  test("the gap map tells what its colours mean, and another choice of columns stands in the address", async () => {
    await driver.at(kelp, "/matrix?rows=gaps", async (page) => {
      const heads = () => page.locator(".relations thead [scope='col']").allInnerTexts();
      expect(await heads()).toContain("Level 1");
      expect(await page.locator(".gap-key li").count()).toBe(7);
      expect(await page.locator(".relations td.is-gap").count()).toBeGreaterThan(0);
      await page
        .getByRole("combobox", { name: "Identified references by" })
        .selectOption("directness");
      await page.waitForURL(/[?&]by=directness/);
      await expect.poll(heads).toContain("Indirect");
      await page.goBack();
      await expect.poll(heads).toContain("Level 1");
    });
  });
}
