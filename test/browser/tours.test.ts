// A tour in a real browser: taken step by step over the real pages, sent, left, resumed, and out of the way of what it shows.
import { expect, test } from "vitest";
import { z } from "zod";
import { describeInBrowser, driveTests, exploreFiction, untilShown } from "./drive.ts";

describeInBrowser("a tour", driveTours);

const tourId = "kelp:tour-patch-and-proof";

function driveTours(endpoint: string): void {
  const driver = driveTests(endpoint);
  const kelp = exploreFiction();

  test("goes along on other links, and leads back to what its step shows", async () => {
    await driver.at(kelp, `/claim/kelp:kelp-against-silk?tour=${tourId}&step=3`, async (page) => {
      const tour = page.getByRole("region", { name: /^Tour/ });
      await tour.getByText("Step 3 of 4").waitFor();
      expect(await tour.getByRole("link", { name: "To this step’s page" }).count()).toBe(0);
      await page.getByRole("link", { name: "Follow it to its sources" }).click();
      await page.waitForURL("**/trace/**");
      await untilShown(page);
      await tour.getByRole("link", { name: "To this step’s page" }).click();
      await page.waitForURL("**/claim/**");
      await page.goBack();
      await page.waitForURL("**/trace/**");
      await tour.getByText("Step 3 of 4").waitFor();
    });
  });

  const boxes = z.object({ bottom: z.number(), top: z.number() });
  for (const window of ["desk", "phone"] as const) {
    test(`covers nothing for good: the end of a page stands above it (${window})`, async () => {
      const at = `/claim/kelp:kelp-against-silk?tour=${tourId}&step=3`;
      await driver.at(
        kelp,
        at,
        async (page) => {
          await page.getByText("Step 3 of 4").waitFor();
          await page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
          const { bottom, top } = boxes.parse(
            await page.evaluate(`({
              bottom: document.querySelector(".colophon p").getBoundingClientRect().bottom,
              top: document.querySelector(".tour").getBoundingClientRect().top,
            })`),
          );
          expect(bottom).toBeLessThanOrEqual(top + 1);
          await page.getByRole("button", { name: "Hide", exact: true }).click();
          expect(await page.locator("#tour-thought").isVisible()).toBe(false);
        },
        { window },
      );
    });
  }

  test("leaves the wheel its place in the window", async () => {
    await driver.at(kelp, `/explore?lens=audit&tour=${tourId}&step=4`, async (page) => {
      await page.getByText("Step 4 of 4").waitFor();
      // The wheel makes room once the bar has told its height.
      const overlap = async (): Promise<number> => {
        const { bottom, top } = boxes.parse(
          await page.evaluate(`({
            bottom: document.querySelector(".wheel-field").getBoundingClientRect().bottom,
            top: document.querySelector(".tour").getBoundingClientRect().top,
          })`),
        );
        return bottom - top;
      };
      await expect.poll(overlap).toBeLessThanOrEqual(0);
    });
  });

  test("is not printed, and what is no tour says so", async () => {
    await driver.at(kelp, "/topics?tour=kelp:rec-soft-patch&step=2", async (page) => {
      await page.getByText("There is no such tour here.").waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".tour").isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
      await page.getByRole("button", { name: "Leave" }).click();
      await expect.poll(() => new URL(page.url()).search).toBe("");
    });
  });
}
