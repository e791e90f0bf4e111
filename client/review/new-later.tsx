// Owns saying why not all new questions are asked today.
import { countText, numberText } from "../../model/formats.ts";
import type { Agenda } from "./agenda.ts";
import type { KeptReview } from "./kept-review.ts";

/** The limits that make new questions wait; nothing where none waits. */
export const NewLater = ({
  kept: { settings },
  agenda: { later },
}: {
  kept: KeptReview;
  agenda: Agenda;
}) =>
  later === 0 ? null : (
    <p className="quiet small">
      {countText(later, "more new question")} {later === 1 ? "waits" : "wait"} for another day: at
      most {numberText(settings.newPerDay)} new ones are asked a day (see Settings), and only one on
      each statement.
    </p>
  );
