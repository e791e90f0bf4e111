// Owns what the reader sets, and carrying reviews to another browser and back: saved whole, read whole or not at all.
import { useId, useState } from "react";
import { countText } from "../../model/formats.ts";
import { saveText } from "../download/save-file.ts";
import { merged } from "./change.ts";
import { ConfirmedButton } from "./confirmed-button.tsx";
import { nothingKept, type KeptReview } from "./kept-review.ts";
import { change, replace } from "./own-review.ts";
import { parseReviewFile, reviewFileText } from "./review-file.ts";

const mostNew = 200;

/** Bytes of a file that is read at most: a hundred thousand reviews are 10 MB. */
const mostBytes = 30_000_000;

const NewPerDay = ({ kept }: { kept: KeptReview }) => {
  const name = useId();
  return (
    <p className="review-setting">
      <label htmlFor={name}>New questions a day, at most</label>
      <input
        id={name}
        type="number"
        min={0}
        max={mostNew}
        value={kept.settings.newPerDay}
        onChange={({ target: { valueAsNumber: given } }) => {
          if (Number.isInteger(given) && given >= 0 && given <= mostNew) {
            void change({ settings: { ...kept.settings, newPerDay: given } });
          }
        }}
      />
    </p>
  );
};

/** What reading a file came to. */
type Read = { isTaken: boolean; text: string };

const ReadFile = ({ kept }: { kept: KeptReview }) => {
  const name = useId();
  const [read, setRead] = useState<Read>();
  const take = async (file: File): Promise<Read> => {
    if (file.size > mostBytes) {
      return { isTaken: false, text: "This file is too large to hold reviews." };
    }
    const found = parseReviewFile(await file.text());
    if ("problem" in found) return { isTaken: false, text: found.problem };
    const { cards, reviews } = found.kept;
    await replace(merged(kept, found.kept));
    return {
      isTaken: true,
      text: `Read: ${countText(cards.length, "question")} with ${countText(reviews.length, "review")}.`,
    };
  };
  return (
    <>
      <p className="review-setting">
        <label htmlFor={name}>Read saved reviews</label>
        <input
          id={name}
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file === undefined) return;
            void take(file).then((result) => {
              setRead(result);
              // The same file may be chosen again.
              target.value = "";
            });
          }}
        />
      </p>
      <p className="quiet small">
        What a file holds is added to what is here: of a question that both hold, the state reviewed
        last is kept, and no review is lost.
      </p>
      <p role="status" className={read?.isTaken === false ? "review-problem" : ""}>
        {read?.text}
      </p>
    </>
  );
};

/** Settings, saving, reading, forgetting. */
export const ReviewKeeping = ({ kept }: { kept: KeptReview }) => {
  const isEmpty = kept.cards.length + kept.decks.length + kept.reviews.length === 0;
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">Settings and copies</h2>
      <NewPerDay kept={kept} />
      <p className="quiet small">
        Reviews are kept in this browser only, and it may clear them. Save a copy, or carry it to
        another browser.
      </p>
      <p className="deck-tools">
        <button
          type="button"
          className="plain-button"
          disabled={isEmpty}
          onClick={() => {
            const now = new Date();
            saveText(
              reviewFileText(kept, now),
              `claimtrail-reviews-${now.toISOString().slice(0, 10)}.json`,
              "application/json",
            );
          }}
        >
          Save reviews
        </button>
        {!isEmpty && (
          <ConfirmedButton
            question={`Forget all decks and ${countText(kept.reviews.length, "review")}?`}
            yes="Forget everything"
            onConfirm={() => {
              void replace({ ...nothingKept, settings: kept.settings });
            }}
          >
            Forget everything
          </ConfirmedButton>
        )}
      </p>
      <ReadFile kept={kept} />
    </section>
  );
};
