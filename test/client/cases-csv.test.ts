// Tests the records of cases as a file: a line for each value with whose word it is and its address, and one for what is not told of a patient.
import { expect, test } from "vitest";
import { casesCsv } from "../../client/statement/cases-csv.ts";
import { answerCases } from "../../server/answers/cases.ts";
import { storeOf } from "../answers/a-store.ts";

test("every value of every case is a line that says whose word it is and leads to its statement", async () => {
  const { items } = await answerCases(await storeOf("data"), { limit: 50 });
  expect(items.length).toBeGreaterThan(3);
  const text = casesCsv(items, "https://example.org");
  const lines = text.trimEnd().split("\r\n");
  const head = lines.findIndex((line) => line === "paper,case,group,what,value,whose word,address");
  expect(lines.slice(0, head).every((line) => line.startsWith("# "))).toBe(true);
  const fields = items.flatMap(({ groups }) => groups.flatMap((group) => group.fields));
  const unstated = fields.filter(({ values }) => values.length === 0);
  const stated = fields.flatMap(({ values }) => values);
  expect(unstated.length).toBeGreaterThan(0);
  expect(lines.slice(head + 1)).toHaveLength(stated.length + unstated.length);
  expect(lines.filter((line) => line.endsWith(",not reported,,"))).toHaveLength(unstated.length);
  const attributions = new Map(items.flatMap((item) => Object.entries(item.attributions)));
  for (const { claim } of stated) {
    if (claim === undefined) continue;
    const line = lines.find((one) => one.endsWith(`,https://example.org/claim/${claim}`));
    expect(line).toContain(attributions.get(claim));
  }
});

test("a value that would mislead alone stands in one cell with what must be read with it", async () => {
  const { items } = await answerCases(await storeOf("data"), { limit: 50 });
  const lines = casesCsv(items, "https://example.org").split("\r\n");
  const lost = items.flatMap(({ case: { label }, groups }) =>
    groups
      .flatMap(({ fields }) => fields)
      .flatMap(({ values }) => values)
      .flatMap(({ text, claim = "", besides = [] }) =>
        besides.map((other) => ({ label, claim, cell: `${text}; ${other.text}` })),
      ),
  );
  expect(lost.map(({ cell }) => cell)).toEqual(["alive at last follow-up; lost to follow-up"]);
  for (const { label, claim, cell } of lost) {
    const line = lines.find((one) => one.endsWith(`,https://example.org/claim/${claim}`));
    expect(line).toContain(`,${label},`);
    expect(line).toContain(`,${cell},`);
  }
});
