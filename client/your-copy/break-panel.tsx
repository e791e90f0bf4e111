// Owns breaking the paper: changes by lot, undoing them, and what falls, with reasons.
import type { ReactNode } from "react";
import { Link } from "@tanstack/react-router";
import { countInWords, listText, numberText, upperFirst } from "../../model/formats.ts";
import type { SentenceEdit } from "../../server/text/canonical-text.ts";
import type { Changed } from "../../server/text/random-edit.ts";
import { useIsWide } from "../drawing/use-is-wide.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { editsIn, type CopyState } from "./copy-state.ts";
import { changeInShort } from "./changed-words.ts";
import { sentenceId } from "./copy-text.tsx";
import type { Fallen, Reach, Standing } from "./fallen.ts";
import type { Margins } from "./margin.ts";
import type { Reading } from "./read-copy.ts";
import { fallenText, reasonsText, standingWords } from "./reason-text.ts";
import type { CopyTools } from "./use-copy.ts";

const changedThings: readonly Changed[] = ["digit", "word", "marker"];

/** One thing that falls, with why. */
const FallenItem = ({
  node,
  standing,
  children,
}: {
  node: Parameters<typeof NodeLink>[0]["node"];
  standing: Standing | Reach;
  children: ReactNode;
}) => (
  <li>
    <div className="item">
      <p className="item-name">
        <NodeLink node={node} withGlyph />
      </p>
      <p className="margin-note">
        <strong>{standingWords[standing]}:</strong> {children}
      </p>
    </div>
  </li>
);

const FallenPart = ({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: ReactNode;
}) =>
  count === 0 ? null : (
    <section className="fallen-part">
      <h3>
        {title} <span className="count">{numberText(count)}</span>
      </h3>
      <ul className="items">{children}</ul>
    </section>
  );

/** Everything that falls: first what the text itself lets fall, then what rests on it. */
const FallenLists = ({ fallen, margins }: { fallen: Fallen; margins: Margins }) => {
  const { statements, resting, branches } = fallen;
  const namesOf = (ids: readonly string[]): string =>
    listText(
      ids.map((id) => `“${margins.statements.get(id)?.node.label ?? id}”`),
      "and",
    );
  const isAdvice = ({ id }: { id: string }): boolean =>
    margins.statements.get(id)?.node.kind === "recommendation";
  const groups = [
    {
      title: "Claims",
      own: statements.filter((one) => !isAdvice(one)),
      on: resting.filter((one) => !isAdvice(one)),
    },
    { title: "Advice", own: statements.filter(isAdvice), on: resting.filter(isAdvice) },
  ];
  return (
    <>
      {groups.map(({ title, own, on }) => (
        <FallenPart key={title} title={title} count={own.length + on.length}>
          {own.map(({ id, standing, reasons }) => {
            const entry = margins.statements.get(id);
            if (entry === undefined) return null;
            return (
              <FallenItem key={id} node={entry.node} standing={standing}>
                {reasonsText(reasons, entry.statement, margins.titleOf)}
              </FallenItem>
            );
          })}
          {on.map(({ id, standing, on: grounds }) => {
            const entry = margins.statements.get(id);
            if (entry === undefined) return null;
            return (
              <FallenItem key={id} node={entry.node} standing={standing}>
                It rests on {namesOf(grounds)}.
              </FallenItem>
            );
          })}
        </FallenPart>
      ))}
      <FallenPart title="Branches of the decision map" count={branches.length}>
        {branches.map(({ decision, branch, standing, on }) => {
          const found = margins.branchOf(decision, branch);
          if (found === undefined) return null;
          return (
            <FallenItem key={`${decision} ${branch}`} node={found.node} standing={standing}>
              “{found.condition}” stands on {namesOf(on)}.
            </FallenItem>
          );
        })}
      </FallenPart>
    </>
  );
};

/** The lists; on a phone they open on demand, since the text stands below them. */
const Reasons = ({ fallen, margins }: { fallen: Fallen; margins: Margins }) => {
  const isWide = useIsWide();
  return (
    <details className="fallen-all" open={isWide}>
      <summary>What falls, and why</summary>
      <FallenLists fallen={fallen} margins={margins} />
    </details>
  );
};

/** Where something was changed, each with the way to it. */
const ChangedSentences = ({
  changes,
  reading,
  margins,
}: {
  changes: readonly SentenceEdit[];
  reading: Reading | undefined;
  margins: Margins;
}) =>
  changes.length === 0 ? null : (
    <ul className="changed-sentences small" aria-label="Changed sentences">
      {editsIn(changes).map(({ section, sentence, text }) => {
        const before = reading?.sections.find(({ id }) => id === section)?.sentences[sentence]
          ?.text;
        const short = before === undefined ? undefined : changeInShort(before, text);
        return (
          <li key={`${section} ${sentence}`}>
            <Link
              to="/your-copy"
              search={(search) => ({ ...search, section })}
              hash={sentenceId(sentence)}
            >
              Changed: {margins.titleOf(section)}, sentence {numberText(sentence + 1)}
            </Link>
            {short !== undefined && <>: {short}</>}
          </li>
        );
      })}
    </ul>
  );

/** The panel. */
export const BreakPanel = ({
  state: { reading, changes, fallen, hasNothingToDraw },
  tools,
  seed,
  margins,
}: {
  state: CopyState;
  tools: CopyTools;
  seed: string;
  margins: Margins;
}) => (
  <section className="break-panel" aria-labelledby="break">
    <h2 id="break">Break it</h2>
    <p className="quiet small">
      Change any sentence beside, or let one thing be changed at random. Only this page sees it.
    </p>
    <div className="copy-tools">
      {changedThings.map((what) => (
        <button
          key={what}
          type="button"
          className="button"
          onClick={() => {
            tools.draw(what, `${seed} ${changes.length}`);
          }}
        >
          Change a {what}
        </button>
      ))}
    </div>
    <div role="status" className="break-outcome">
      {hasNothingToDraw && <p>There is none left to change.</p>}
      {changes.length === 0 ? (
        <p>Nothing has been changed.</p>
      ) : (
        <p>
          <strong>{upperFirst(countInWords(changes.length, "change"))}.</strong>{" "}
          {fallen === undefined ? "Verifying …" : fallenText(fallen)}
        </p>
      )}
    </div>
    {changes.length > 0 && (
      <p className="copy-tools">
        <button type="button" className="plain-button" onClick={tools.undo}>
          Undo the last one
        </button>
        <button type="button" className="plain-button" onClick={tools.reset}>
          Put everything back
        </button>
      </p>
    )}
    <ChangedSentences changes={changes} reading={reading} margins={margins} />
    {fallen !== undefined && fallen.statements.length > 0 && (
      <Reasons fallen={fallen} margins={margins} />
    )}
  </section>
);
