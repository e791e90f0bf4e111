// Owns what a recommendation's page says while sources are taken away.
import { Link } from "@tanstack/react-router";
import type { Weighed } from "../../model/views/weigh.ts";
import type { WeighView } from "../address.ts";
import { effectWords } from "./effect-words.ts";
import { LostAndLeft } from "./source-names.tsx";

/** Above the terms: what becomes of it under the condition in the address, and the way back. */
export const FallenNote = ({
  weighed: { effect, lost, left },
  view,
}: {
  weighed: Weighed;
  view: WeighView;
}) => (
  <aside className="weigh-note" aria-label="With sources taken away">
    <p>
      <strong>With sources taken away: {effectWords[effect].word}.</strong>{" "}
      {effectWords[effect].meaning}
    </p>
    <LostAndLeft lost={lost} left={left} />
    <p className="more">
      <Link to="/weigh" search={view}>
        What falls, and all advice
      </Link>
      <Link to="." search={{}}>
        Put everything back
      </Link>
    </p>
  </aside>
);
