// Tests how addresses are made of paths.
import { describe, expect, test } from "vitest";
import { fillPath, namesInPath, paths } from "../../model/paths.ts";

describe("a path", () => {
  test.each([
    ["/api/claims", []],
    ["/api/claims/{id}", ["id"]],
    ["/api/{kind}/{id}", ["kind", "id"]],
  ])("%s names %j", (path, names) => {
    expect(namesInPath(path)).toEqual(names);
  });

  test.each([
    [{ id: "kelp:kelp-share" }, "/api/claims/kelp%3Akelp-share"],
    [{ id: "a/b?c#d" }, "/api/claims/a%2Fb%3Fc%23d"],
    [{}, "/api/claims/"],
    [{ id: 4 }, "/api/claims/"],
  ])("is filled with %j", (parameters, address) => {
    expect(fillPath("/api/claims/{id}", parameters)).toBe(address);
  });

  test("stays as it is where it names nothing", () => {
    expect(fillPath("/api/claims", { id: "kelp:kelp-share" })).toBe("/api/claims");
  });

  test("names an id or nothing, and no two endpoints have the same", () => {
    const all = Object.values(paths);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(all.flatMap(namesInPath))).toEqual(new Set(["id"]));
  });
});
