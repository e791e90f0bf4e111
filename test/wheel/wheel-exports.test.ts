// Tests what leaves the wheel: the picture with its legend, source and licence, and the graph as other programs read it.
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import { askLens } from "../../client/wheel/ask-lens.ts";
import { lenses } from "../../client/wheel/lenses.ts";
import { wheelGexf } from "../../client/wheel/wheel-gexf.ts";
import { wheelGraphml } from "../../client/wheel/wheel-graphml.ts";
import { wheelSvg } from "../../client/wheel/wheel-svg.ts";
import { findWays } from "../../client/wheel/wheel-ways.ts";
import type { Wheel } from "../../model/views/wheel.ts";
import { palette, wheelOfData } from "./a-wheel.ts";

let wheel: Wheel;
beforeAll(async () => {
  wheel = await wheelOfData("test/fixtures/kelp/data");
});

/** Elements of an XML text by name, each with its attributes; throws where it is not well-formed. */
const elementsOf = (xml: string): { name: string; attributes: Record<string, string> }[] => {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes }));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
};

describe("the picture", () => {
  test("is well-formed and says what it shows, how much, from where and under which licence", () => {
    const answer = askLens(lenses.voice, { wheel, ways: findWays(wheel) });
    const caption = { title: "Whose word is it?", note: "A <note>", source: "Kelp 2024 & CC BY" };
    const svg = wheelSvg(wheel, answer, undefined, palette, caption);
    const elements = elementsOf(svg);
    expect(elements.filter(({ name }) => name === "title")).toHaveLength(wheel.marks.length + 1);
    expect(svg).toContain("Kelp 2024 &amp; CC BY");
    expect(svg).toContain("A &lt;note&gt;");
    for (const { name, count } of answer.classes) {
      expect(svg).toContain(`${name.replaceAll("&", "&amp;")} (${count})`);
    }
  });
});

describe("the graph for other programs", () => {
  test("as GraphML holds every mark and link with what is known of them", () => {
    const elements = elementsOf(wheelGraphml(wheel, "of the article"));
    const of = (name: string) => elements.filter((element) => element.name === name);
    expect(of("node").map(({ attributes }) => attributes["id"])).toEqual(
      wheel.marks.map(({ id }) => id),
    );
    expect(of("edge")).toHaveLength(wheel.links.length);
    const declared = new Set(of("key").map(({ attributes }) => attributes["id"]));
    for (const { attributes } of of("data")) expect(declared).toContain(attributes["key"]);
  });

  test("keeps to what is left after narrowing down", () => {
    const elements = elementsOf(wheelGraphml(wheel, "a part", [0, 1, 2]));
    expect(elements.filter(({ name }) => name === "node")).toHaveLength(3);
  });

  test("as GEXF holds every mark and link too, with their places", () => {
    const xml = wheelGexf(wheel, "of the article");
    const elements = elementsOf(xml);
    expect(elements.filter(({ name }) => name === "node")).toHaveLength(wheel.marks.length);
    expect(elements.filter(({ name }) => name === "edge")).toHaveLength(wheel.links.length);
    expect(elements.filter(({ name }) => name === "viz:position")).toHaveLength(wheel.marks.length);
  });
});
