// Owns saying whether a work, a study or an approval still stands, since when, why, and who says so.
import { asSentence } from "../../model/formats.ts";
import { standings } from "../../model/words.ts";
import type { Standing } from "../../model/kinds/shared-files.ts";
import { Explained } from "../explain/explained.tsx";
import { ReadFrom } from "../statement/read-from.tsx";
import { Badge } from "./badge.tsx";
import { spoken } from "./words.ts";

/**
 * The standing in full. Nothing when none was entered, which is not the same as "stands", and nothing where `stated`, shown on
 * the same page, fell too: a publication and its study fall together.
 */
export const StandingNote = ({
  standing,
  stated,
}: {
  standing: Standing | undefined;
  stated?: Standing | undefined;
}) => {
  if (standing === undefined) return null;
  if (stated !== undefined && stated.status !== "stands" && standing.status !== "stands")
    return null;
  return (
    <div className={standing.status === "stands" ? "standing" : "cautions"}>
      <p>
        <Badge
          word={spoken(standing.status)}
          meaning={standings[standing.status]}
          tone={standing.status === "stands" ? "plain" : "caution"}
        />
        {standing.on !== undefined && <span className="quiet"> {standing.on}</span>}{" "}
        <span>
          <Explained text={asSentence(standing.reason)} />
        </span>
      </p>
      {standing.readFrom !== undefined && (
        <p className="small quiet">
          <ReadFrom from={standing.readFrom} />
        </p>
      )}
    </div>
  );
};
