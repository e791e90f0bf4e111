// Tests that pages of a study at the bench, seen as a reader sees them, speak of no patients, diseases or operations.
import { expect, test } from "vitest";
import { describeInBrowser, driveTests, exploreBench } from "./drive.ts";

const ofPeople = /\b(?:patients?|diseases?|tumou?rs?|surg\w+|operat\w+|women|men|survival)\b/i;
const pages = [
  "/",
  "/search?q=mossine",
  "/topics",
  "/topic/topic:inhibition",
  "/topic/topic:growth",
  "/claim/moss:activity-left",
  "/claim/moss:growth-slowed",
  "/claim/moss:close-to-rowan",
  "/claim/moss:constant-slo-b",
  "/recommendation/moss:rec-cell-wall",
  "/reference/moss:ref-3",
  "/reference/moss:ref-hazel-handbook",
  "/work/work:rowan-2016",
  "/study/study:rowan-experiment",
  "/concept/concept:slo-a",
  "/compare",
  "/compare/differential",
  "/compare/regimens",
  "/compare/shares?topic=topic:inhibition",
  "/compare/courses",
  "/compare/steps",
  "/compare/follow-up",
  "/cases",
  "/tensions",
  "/explore?lens=voice",
  "/matrix?rows=gaps",
  "/handout?topic=topic:inhibition",
  "/learn",
  "/learn?seed=class-a",
  "/learn/appraise",
  "/learn/sheet?seed=1",
  "/glossary",
  "/weigh",
  "/trace/moss:mainly-slo-a?view=outline",
  "/around/moss:mainly-slo-a?view=outline",
];

describeInBrowser("a study at the bench", lookAtBench);

function lookAtBench(endpoint: string): void {
  const driver = driveTests(endpoint);
  const moss = exploreBench();

  test.each(pages)("%s speaks of none", async (address) => {
    await driver.at(moss, address, async (page) => {
      const text = await page.locator("body").innerText();
      expect(text.split("\n").filter((line) => ofPeople.test(line))).toEqual([]);
    });
  });

  test("nothing empty is offered, and what is opened by its address says that it holds nothing", async () => {
    await driver.at(moss, "/compare", async (page) => {
      await page.getByRole("navigation", { name: "Browse" }).getByText("Cases").waitFor({
        state: "detached",
      });
      const namesIn = (name: string) =>
        page.getByRole("navigation", { name }).getByRole("link").allInnerTexts();
      expect(await namesIn("Browse")).toEqual(
        expect.arrayContaining(["Explore", "Topics", "Learn", "About"]),
      );
      expect(await namesIn("Browse")).not.toContain("Inconsistencies");
      expect(await namesIn("Ways to explore")).toEqual([
        "Wheel",
        "Matrix",
        "Compare",
        "Weigh",
        "Connections",
      ]);
      const compared = page.locator("main li").getByRole("link");
      expect(await compared.allInnerTexts()).toEqual(["Regimens and trials", "Gap map"]);
      await compared.last().click();
      await page.getByRole("heading", { name: "Topics by kind of evidence" }).waitFor();
    });
    for (const [address, says] of [
      ["/compare/differential", "Nothing that tells conditions apart is entered here."],
      ["/compare/shares", "No figure on whom it concerns, or where, is entered here."],
      ["/compare/courses", "Nothing entered: no case of a paper has a course."],
      ["/compare/steps", "Nothing entered: no paper describes such steps."],
      ["/compare/follow-up", "Nothing entered: no paper describes follow-up visits."],
      ["/cases", "No case is held."],
    ] as const) {
      await driver.at(moss, address, async (page) => {
        expect(await page.locator("main").innerText()).toContain(says);
      });
    }
  });

  test("a draft and a standard deviation are seen as such", async () => {
    await driver.at(moss, "/claim/moss:close-to-rowan", async (page) => {
      expect(await page.locator("main").innerText()).toContain("draft");
    });
    await driver.at(moss, "/claim/moss:growth-slowed", async (page) => {
      const text = await page.locator("main").innerText();
      expect(text).toContain("Arms: with 50 µM mossine against without mossine.");
      expect(text).toMatch(/1\.8\s×\s10⁶\/mL\s+SD\s0\.4/);
    });
  });
}
