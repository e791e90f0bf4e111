// Owns saying whether a work, a study or an approval still stands, since when, why, and who says so.
import { standings } from "../../model/words.ts";
import type { Standing } from "../../model/kinds/shared-files.ts";
import { ReadFrom } from "../statement/read-from.tsx";
import { Badge } from "./badge.tsx";
import { asSentence, spoken } from "./words.ts";

/** The standing in full. Nothing when none was entered: that is not the same as "stands". */
export const StandingNote = ({ standing }: { standing: Standing | undefined }) => {
  if (standing === undefined) return null;
  return (
    <div className={standing.status === "stands" ? "standing" : "cautions"}>
      <p>
        <Badge
          word={spoken(standing.status)}
          meaning={standings[standing.status]}
          tone={standing.status === "stands" ? "plain" : "caution"}
        />
        {standing.on !== undefined && <span className="quiet"> {standing.on}</span>}{" "}
        <span>{asSentence(standing.reason)}</span>
      </p>
      {standing.readFrom !== undefined && (
        <p className="small quiet">
          <ReadFrom from={standing.readFrom} />
        </p>
      )}
    </div>
  );
};
