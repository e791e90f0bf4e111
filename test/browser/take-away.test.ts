// What readers take away, in a real browser: bibliographies in one click, slides with drawings, records that Zotero finds, and what
// stands on paper.
import { buffer } from "node:stream/consumers";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreFiction, explorePapers } from "./drive.ts";

describeInBrowser("what is taken away", driveTakeAway);

/** What is downloaded by pressing something: its name and bytes. */
const downloaded = async (
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return {
    name: download.suggestedFilename(),
    bytes: new Uint8Array(await buffer(await download.createReadStream())),
  };
};

function driveTakeAway(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();
  const papers = explorePapers();

  test("a list is taken away from its beginning and past the page that is shown", async () => {
    await driver.at(papers, "/statements?kind=claim&topic=topic:technique", async (page) => {
      const shown = await page.locator(".list-paper .items > li").count();
      const ways = page.getByRole("region", { name: "Take away" });
      const file = await downloaded(page, () => ways.getByRole("button", { name: /^CSV/ }).click());
      const total = Number(/of (\d+),/.exec(await page.locator(".range").innerText())?.[1]);
      expect(total).toBeGreaterThan(shown);
      expect(strFromU8(file.bytes).match(/^rvlms:[a-z0-9-]+,claim,/gm)).toHaveLength(total);
      const sources = await downloaded(page, () =>
        ways.getByRole("link", { name: /^CSL-JSON/ }).click(),
      );
      expect(sources.name).toBe("rvlms-claims.json");
      await ways.getByRole("link", { name: /^Handout\s*: Claims$/ }).click();
      await page.locator(".handout").getByRole("heading", { level: 1, name: "Claims" }).waitFor();
      expect(await page.locator(".handout-entries > li").count()).toBe(total);
    });
  });

  test("a topic of more statements than its page shows is taken away whole", async () => {
    await driver.at(papers, "/topic/topic:technique", async (page) => {
      const ways = page.getByRole("region", { name: "Take away" });
      const stated = await page.getByText(/^Of \d+ statements, the beginning/).innerText();
      const total = Number(/\d+/.exec(stated)?.[0]);
      const file = await downloaded(page, () => ways.getByRole("button", { name: /^CSV/ }).click());
      const rows = strFromU8(file.bytes).split("\r\n");
      expect(rows.filter((row) => /,(?:claim|recommendation),/.test(row))).toHaveLength(total);
      await ways
        .getByRole("link", { name: /^Handout\s*:/ })
        .first()
        .click();
      await page.locator(".handout").waitFor();
      expect(await page.locator(".handout-entries > li").count()).toBe(total);
    });
  });

  test.each([
    ["BibTeX", "kelp-references.bib", /^@misc\{cedar-2014,$/m],
    ["RIS", "kelp-references.ris", /^ID {2}- cedar-2014\r$/m],
    ["CSL-JSON", "kelp-references.json", /"id": "cedar-2014"/],
  ])("the reference list of a paper is one click away as %s", async (format, name, holds) => {
    await driver.at(kelp, "/dossier/dossier:kelp", async (page) => {
      const file = await downloaded(page, () =>
        page
          .getByRole("link", { name: new RegExp(`^${format}`) })
          .first()
          .click(),
      );
      expect(file.name).toBe(name);
      expect(strFromU8(file.bytes)).toMatch(holds);
    });
  });

  test.each([
    ["BibTeX", "kelp-all-works.bib"],
    ["RIS", "kelp-all-works.ris"],
    ["CSL-JSON", "kelp-all-works.json"],
  ])("so is that with the evidence that it does not cite, as %s", async (format, name) => {
    await driver.at(kelp, "/dossier/dossier:kelp", async (page) => {
      const all = page.getByRole("link", { name: new RegExp(`^${format}.*uncited evidence`) });
      const file = await downloaded(page, () => all.click());
      expect(file.name).toBe(name);
      const held = strFromU8(file.bytes);
      expect(held).toContain("cedar-2014");
      expect(held).toMatch(/Bears on what .+ says, without being cited there/);
    });
  });

  test("a work and every list of works hold records for Zotero, which is told of each page", async () => {
    await driver.at(kelp, "/work/work:cedar-2014", async (page) => {
      const titles = async (): Promise<string[]> => {
        const spans = await page.locator("span.Z3988").all();
        return Promise.all(spans.map(async (span) => (await span.getAttribute("title")) ?? ""));
      };
      const [record = ""] = await titles();
      expect(new URLSearchParams(record).get("rft.atitle")).toBe(
        await page.getByRole("heading", { level: 1 }).innerText(),
      );
      await page.evaluate(
        "window.told = 0; document.addEventListener('ZoteroItemUpdated', () => { window.told += 1; })",
      );
      await page.goto(`${kelp.origin}/works`);
      await page.getByRole("heading", { name: "Works", exact: true }).waitFor();
      expect((await titles()).length).toBe(await page.locator(".items > li").count());
      await page.evaluate(
        "window.told = 0; document.addEventListener('ZoteroItemUpdated', () => { window.told += 1; })",
      );
      await page.locator(".items a").first().click();
      await page
        .getByText("In reference lists as")
        .or(page.getByText("Reviewed paper,"))
        .first()
        .waitFor();
      expect(await page.evaluate("window.told")).toBeGreaterThan(0);
    });
  });

  test("a statement, a drawing and a view are collected, and are slides", async () => {
    await driver.at(kelp, "/compare/regimens", async (page) => {
      await page.getByRole("button", { name: /^Collect this view$/ }).click();
      await page.getByRole("button", { name: /^Collected this view$/ }).waitFor();
      const figure = page.locator(".plot-figure").first();
      await figure.locator("svg a").first().waitFor();
      const drawing = await figure.getByRole("heading").innerText();
      await figure.getByRole("button", { name: /^Collect / }).click();
      await page.goto(`${kelp.origin}/claim/kelp:kelp-against-silk`);
      await page.getByRole("button", { name: "Collect", exact: true }).click();
      await page.getByRole("link", { name: "Collection, 3 items" }).click();
      await page.locator(".collected").getByRole("link", { name: drawing, exact: true }).waitFor();
      const file = await downloaded(page, () =>
        page.getByRole("button", { name: /^Slides/ }).click(),
      );
      expect(file.name).toBe("my-collection.pptx");
      const parts = unzipSync(file.bytes);
      const slide = (n: number): string =>
        strFromU8(parts[`ppt/slides/slide${n}.xml`] ?? new Uint8Array());
      expect(slide(2)).toContain("Regimens and trials");
      expect(slide(3)).toContain("<p:pic>");
      expect(slide(4)).toContain("According to");
      const picture = Object.entries(parts).find(([name]) => /media\/.*\.png$/.test(name))?.[1];
      expect(picture?.length).toBeGreaterThan(2_000);
      await page.getByRole("link", { name: /^Handout/ }).click();
      const printed = page.getByRole("img", { name: new RegExp(`^${drawing}`) });
      await printed.waitFor();
      expect(await page.locator(".handout-drawing").count()).toBe(1);
      await page.goBack();
      await page.locator(".collected").getByRole("link", { name: drawing, exact: true }).click();
      await page.getByRole("heading", { name: drawing }).waitFor();
    });
  });

  test("drawings of cases are pictures on slides and in a handout, with what their signs mean", async () => {
    const pages = ["/compare/courses", "/compare/steps", "/compare/follow-up"];
    await driver.at(kelp, "/compare/courses", async (page) => {
      const titles: string[] = [];
      for (const address of pages) {
        await page.goto(kelp.origin + address);
        const figure = page.locator(".plot-figure").first();
        await figure.locator("svg.plot").waitFor();
        titles.push(await figure.getByRole("heading").innerText());
        await figure.getByRole("button", { name: /^Collect / }).click();
      }
      await page.getByRole("link", { name: "Collection, 3 items" }).click();
      const file = await downloaded(page, () =>
        page.getByRole("button", { name: /^Slides/ }).click(),
      );
      const parts = unzipSync(file.bytes);
      const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
      const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
      const drawn = titles.map((title) =>
        slides.map(read).filter((slide) => slide.includes(`descr="${title}. `)),
      );
      for (const slide of drawn.flat()) expect(slide).toContain("<p:pic>");
      // The time line of all cases is too high for one slide.
      expect(drawn.map(({ length }) => length)).toEqual([2, 1, 1]);
      expect(read("ppt/notesSlides/notesSlide2.xml")).toMatch(/Circle: |Triangle: |Diamond: /);
      const pictures = Object.entries(parts).flatMap(([name, bytes]) =>
        /media\/.*\.png$/.test(name) ? [Buffer.from(bytes)] : [],
      );
      expect(pictures).toHaveLength(4);
      // Twice as wide as what is drawn and its margins; an empty one of that size has far fewer bytes.
      for (const picture of pictures) {
        expect(picture.readUInt32BE(16)).toBe(2 * (960 + 2 * 14));
        expect(picture.length).toBeGreaterThan(10_000);
      }
      await page.getByRole("link", { name: /^Handout/ }).click();
      for (const title of titles) {
        await page.getByRole("img", { name: new RegExp(`^${title}`) }).waitFor();
      }
    });
  });

  test("a handout numbers every source once and tells day and data", async () => {
    await driver.at(kelp, "/handout?topic=topic:patching", async (page) => {
      const sources = await page.locator(".handout-sources > li").allInnerTexts();
      expect(new Set(sources).size).toBe(sources.length);
      const numbers = (await page.locator(".handout-numbers").allInnerTexts())
        .flatMap((text) => text.match(/\d+/g) ?? [])
        .map(Number);
      expect(Math.max(...numbers)).toBe(sources.length);
      const entries = await page.locator(".handout-entries > li").allInnerTexts();
      expect(entries.length).toBeGreaterThan(3);
      await page
        .locator("main")
        .getByText(/as of \d+ \w+ \d{4}\./)
        .waitFor();
      await page.getByText(/^Digest of the data: [0-9a-z:]{20,}/).waitFor();
    });
  });

  test("topics are joined in one handout, numbered through, with evidence that is not cited", async () => {
    await driver.at(kelp, "/handout?topic=topic:patching", async (page) => {
      await page.getByLabel("Add a topic").selectOption("topic:soaking");
      await page.getByRole("heading", { level: 2, name: "Soaking" }).waitFor();
      await page.getByLabel("Title").pressSequentially("For the board");
      await page.getByRole("heading", { level: 1, name: "For the board" }).waitFor();
      expect(new URL(page.url()).searchParams.get("name")).toBe("For the board");
      let next = 1;
      for (const list of await page.locator(".handout-entries").all()) {
        expect(await list.getAttribute("start")).toBe(String(next));
        next += await list.locator("> li").count();
      }
      const evidence = page.locator(".handout-evidence > li");
      expect(await evidence.count()).toBe(1);
      const number = await evidence.locator(".handout-numbers").innerText();
      expect(Number(number.replace(/\D/g, ""))).toBeGreaterThan(0);
      await evidence.getByText(/^Disputes statements? \d+/).waitFor();
    });
  });

  test("a collection is named, and so are its handout and its slides", async () => {
    await driver.at(kelp, "/collection?ids=kelp:kelp-against-silk", async (page) => {
      await page.getByLabel("Title").pressSequentially("Monday talk");
      await page.getByRole("heading", { level: 1, name: "Monday talk" }).waitFor();
      const file = await downloaded(page, () =>
        page.getByRole("button", { name: /^Slides/ }).click(),
      );
      expect(file.name).toBe("monday-talk.pptx");
      expect(
        strFromU8(unzipSync(file.bytes)["ppt/slides/slide1.xml"] ?? new Uint8Array()),
      ).toContain("Monday talk");
      await page.getByRole("link", { name: /^Handout/ }).click();
      await page.locator(".handout").waitFor();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Monday talk");
    });
  });
}
