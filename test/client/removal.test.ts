// Tests how an address changes when sources are taken away.
import { describe, expect, test } from "vitest";
import {
  isRemoving,
  listedIn,
  removalIn,
  swappedFor,
  toggled,
} from "../../client/weigh/removal.ts";

describe("what an address lists", () => {
  test.each([
    [undefined, []],
    ["", []],
    ["work:ash-2018", ["work:ash-2018"]],
    ["work:ash-2018,study:dune-trial", ["work:ash-2018", "study:dune-trial"]],
    [",work:ash-2018,", ["work:ash-2018"]],
  ])("%j: %j", (without, listed) => {
    expect(listedIn({ without }, "without")).toEqual(listed);
  });
});

describe("an entry", () => {
  const view = { dossier: "dossier:kelp", without: "work:ash-2018" };

  test("is put behind those that stand there, and the rest stays", () => {
    expect(toggled(view, "without", "study:dune-trial")).toEqual({
      dossier: "dossier:kelp",
      without: "work:ash-2018,study:dune-trial",
    });
    expect(toggled(view, "only", "direct")).toEqual({ ...view, only: "direct" });
  });

  test("is taken out where it stands, and a list that is empty then is gone", () => {
    expect(toggled(view, "without", "work:ash-2018")).toEqual({
      dossier: "dossier:kelp",
      without: undefined,
    });
    const two = { without: "work:ash-2018,study:dune-trial" };
    expect(toggled(two, "without", "work:ash-2018")).toEqual({ without: "study:dune-trial" });
  });
});

describe("a reference", () => {
  test("is taken for a work", () => {
    expect(swappedFor({}, "kelp:ref-2", "work:elm-2011")).toEqual({
      instead: "kelp:ref-2=work:elm-2011",
    });
  });

  test("is taken for one work at a time, other references stay", () => {
    const view = { instead: "kelp:ref-2=work:ash-2018,kelp:ref-21=work:dune-2021" };
    expect(swappedFor(view, "kelp:ref-2", "work:elm-2011")).toEqual({
      instead: "kelp:ref-21=work:dune-2021,kelp:ref-2=work:elm-2011",
    });
  });

  test("is taken for none when it is taken for the same again", () => {
    expect(
      swappedFor({ instead: "kelp:ref-2=work:ash-2018" }, "kelp:ref-2", "work:ash-2018"),
    ).toEqual({ instead: undefined });
  });
});

test.each([
  [{}, false],
  [{ dossier: "dossier:kelp" }, false],
  [{ without: "work:ash-2018" }, true],
  [{ only: "direct" }, true],
  [{ instead: "kelp:ref-2=work:ash-2018" }, true],
])("the address %j takes something away: %s", (view, expected) => {
  expect(isRemoving(view)).toBe(expected);
});

test("another page's address gets what is taken away, and not of which paper", () => {
  expect(removalIn({ dossier: "dossier:kelp", without: "w", only: "o", instead: "i" })).toEqual({
    without: "w",
    only: "o",
    instead: "i",
  });
});
