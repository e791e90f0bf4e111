// Tests what is answered to whoever wants to verify a text: the paper, and its entries where they are kept.
import { expect, test } from "vitest";
import { withoutHeldDossiers } from "../../server/answers/held-dossiers.ts";
import { answerVerification } from "../../server/answers/verification.ts";
import { heldKelp } from "../your-copy/a-copy.ts";
import { storeOf } from "./a-store.ts";

const keeping = {
  version: "1",
  find: (id: string) => Promise.resolve(id === "dossier:kelp" ? heldKelp : undefined),
};

test("gives the entries of the paper that was asked for, or of the first", async () => {
  const store = await storeOf("test/fixtures/kelp/data");
  const { dossier } = await answerVerification(store, {}, keeping);
  expect(dossier).toMatchObject({ id: "dossier:kelp", kind: "dossier" });
  const wanted = { dossier, held: heldKelp };
  expect(await answerVerification(store, { dossier: "dossier:kelp" }, keeping)).toEqual(wanted);
  expect(await answerVerification(store, {}, keeping)).toEqual(wanted);
  const none = await withoutHeldDossiers(store);
  expect(await answerVerification(store, {}, none)).toEqual({ dossier });
});

test("refuses what is no paper", async () => {
  const store = await storeOf("test/fixtures/kelp/data");
  await expect(answerVerification(store, { dossier: "topic:patching" }, keeping)).rejects.toThrow(
    "is topic:patching, which is a topic",
  );
});
