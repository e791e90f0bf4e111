// Owns the mutation score: how many changes of a text, tried one at a time, verification notices.
import { numberText } from "../../model/formats.ts";
import type { TrialState } from "./copy-messages.ts";
import { trialText } from "./reason-text.ts";
import type { CopyTools } from "./use-copy.ts";

/** Changes of a sample. */
const sampled = 60;

const Progress = ({ trial, onStop }: { trial: TrialState; onStop: () => void }) => (
  <>
    <progress
      className="trial-progress"
      aria-label="Changes tried"
      max={trial.wanted}
      value={trial.tried}
    />
    <p className="small">
      {numberText(trial.tried)} of {numberText(trial.wanted)} tried
    </p>
    <button type="button" className="plain-button" onClick={onStop}>
      Stop
    </button>
  </>
);

/** The score, and what was not noticed. */
export const MutationScore = ({
  trial,
  seed,
  tools,
  onSeed,
}: {
  trial: TrialState | undefined;
  seed: string;
  tools: CopyTools;
  onSeed: (seed: string) => void;
}) => (
  <section className="mutation-score" aria-labelledby="score">
    <h2 id="score">How much would be noticed?</h2>
    <p className="quiet small">
      Digits, number words, markers and minus signs are changed one at a time, and each change has
      to be noticed and reported with exactly the statements on its sentence. The same seed draws
      the same changes.
    </p>
    <form
      className="narrowing"
      onSubmit={(event) => {
        event.preventDefault();
        tools.tryChanges(seed, sampled);
      }}
    >
      <label>
        Seed
        <input
          value={seed}
          size={8}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => {
            onSeed(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="button">
        Try {numberText(sampled)}
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          tools.tryChanges(seed, "all");
        }}
      >
        Try every one
      </button>
    </form>
    {trial !== undefined && !trial.isOver && <Progress trial={trial} onStop={tools.stop} />}
    <div role="status">{trial !== undefined && trial.isOver && <p>{trialText(trial)}</p>}</div>
    {trial !== undefined && trial.faults.length > 0 && (
      <ul className="copy-problems small">
        {trial.faults.map(({ was, mutation, detail }) => (
          <li key={`${mutation.kind} ${mutation.block} ${mutation.start}`}>
            “{was}” became “{mutation.becomes}”{detail === undefined ? "" : `: ${detail}`}
          </li>
        ))}
      </ul>
    )}
  </section>
);
