// Tests the files beside a snapshot by which texts are verified: written with it, read for it alone, and never half.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openHeldDossiers, writeHeldDossiers } from "../../server/held-dossier-files.ts";
import { heldKelp } from "../your-copy/a-copy.ts";

const digest = "a".repeat(64);
const later = "b".repeat(64);
let folder = "";
let snapshot = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "claimtrail-held-"));
  snapshot = path.join(folder, "some.ndjson");
});
afterEach(() => rm(folder, { recursive: true }));

const open = (of: string) => openHeldDossiers(snapshot)({ snapshot: of });

test("gives the entries of a dossier as they were written", async () => {
  await writeHeldDossiers([heldKelp], snapshot, digest);
  const held = await open(digest);
  expect(await held.find("dossier:kelp")).toEqual(heldKelp);
  expect(await held.find("dossier:none")).toBeUndefined();
});

test("holds nothing where nothing was written, or for another snapshot", async () => {
  expect(await (await open(digest)).find("dossier:kelp")).toBeUndefined();
  await writeHeldDossiers([heldKelp], snapshot, digest);
  const other = await open(later);
  expect(await other.find("dossier:kelp")).toBeUndefined();
  expect(other.version).toBe("");
});

test("holds nothing of a dossier whose file was replaced since its list was read, or is damaged", async () => {
  await writeHeldDossiers([heldKelp], snapshot, digest);
  const before = await open(digest);
  const edited = { ...heldKelp, waivers: [] };
  await writeHeldDossiers([edited], snapshot, later);
  expect(await before.find("dossier:kelp")).toBeUndefined();
  const after = await open(later);
  expect(await after.find("dossier:kelp")).toEqual(edited);
  expect(after.version).not.toBe(before.version);
  const file = path.join(folder, "some.dossiers", "kelp.json");
  await writeFile(file, (await readFile(file, "utf8")).slice(0, -5));
  expect(await after.find("dossier:kelp")).toBeUndefined();
});

test("holds nothing where the list is no list", async () => {
  await writeHeldDossiers([heldKelp], snapshot, digest);
  await writeFile(path.join(folder, "some.dossiers", "list.json"), "{");
  expect(await (await open(digest)).find("dossier:kelp")).toBeUndefined();
});
