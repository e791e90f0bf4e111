// Owns the conditions of a list of statements: those that hold, each with a way to drop it, and a form that sets others.
import { Link, useNavigate } from "@tanstack/react-router";
import type { StageName } from "../../model/nodes.ts";
import { claimKinds } from "../../model/kinds/claim-kinds.ts";
import type { NodeLink as Named } from "../../model/node-link.ts";
import { forces, voiceWords } from "../../model/words.ts";
import { parseStatementsView, type StatementsView } from "../address.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { spoken } from "../marks/words.ts";

/** What a condition on a node says, before the node's name. */
const nodeConditions = {
  work: "citing",
  study: "citing a work of",
  reference: "citing",
  topic: "under",
  concept: "about",
  dossier: "in",
} as const;
const nodeNames = ["work", "study", "reference", "topic", "concept", "dossier"] as const;

const wordNames = ["type", "force", "voice", "stage"] as const;
/** The word of a condition as readers know it. */
const wordFor = (
  name: (typeof wordNames)[number],
  word: string,
  stages: readonly StageName[],
): string => {
  if (name !== "stage") return spoken(word);
  return stages.find(({ id }) => id === word)?.name.toLowerCase() ?? word;
};
const wordTitles = { type: "Type", force: "Wording", voice: "Attribution", stage: "Stage" };

const Dropping = ({ name, what }: { name: keyof StatementsView; what: string }) => (
  <Link
    to="/statements"
    search={(old) => ({ ...parseStatementsView(old), [name]: undefined, cursor: undefined })}
    className="drop"
    aria-label={`Without: ${what}`}
  >
    ×
  </Link>
);

/** The conditions that hold. Nothing when there is none. */
export const Conditions = ({
  view,
  of,
  stages,
}: {
  view: StatementsView;
  of: readonly Named[];
  stages: readonly StageName[];
}) => {
  const names = new Map(of.map((node) => [node.id, node]));
  const nodes = nodeNames.flatMap((name) => {
    const id = view[name];
    return id === undefined ? [] : [{ name, id, node: names.get(id) }];
  });
  const words = wordNames.flatMap((name) => {
    const word = view[name];
    return word === undefined ? [] : [{ name, word: wordFor(name, word, stages) }];
  });
  if (nodes.length + words.length === 0 && view.q === undefined) return null;
  return (
    <ul className="conditions" aria-label="Filters">
      {nodes.map(({ name, id, node }) => (
        <li key={name}>
          {nodeConditions[name]} {node === undefined ? id : <NodeLink node={node} withGlyph />}
          <Dropping name={name} what={`${nodeConditions[name]} ${node?.label ?? id}`} />
        </li>
      ))}
      {words.map(({ name, word }) => (
        <li key={name}>
          {wordTitles[name].toLowerCase()}: {word}
          <Dropping name={name} what={word} />
        </li>
      ))}
      {view.q !== undefined && (
        <li>
          with “{view.q}”
          <Dropping name="q" what={view.q} />
        </li>
      )}
    </ul>
  );
};

const Choice = ({
  name,
  words,
  chosen,
}: {
  name: keyof typeof wordTitles;
  /** Words for readers, by what stands in the address. */
  words: readonly (readonly [string, string])[];
  chosen: string | undefined;
}) => (
  <label>
    {wordTitles[name]}
    <select name={name} defaultValue={chosen ?? ""} key={chosen}>
      <option value="">any</option>
      {words.map(([word, name]) => (
        <option key={word} value={word}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

const spokenWords = (list: object): (readonly [string, string])[] =>
  Object.keys(list).map((word) => [word, spoken(word)]);

/** Sets the conditions that are words, and keeps those that are nodes. */
export const NarrowingForm = ({
  view,
  kind,
  stages,
}: {
  view: StatementsView;
  kind: "claim" | "recommendation";
  stages: readonly StageName[];
}) => {
  const navigate = useNavigate();
  const { type, force, voice, stage, q } = view;
  return (
    <form
      className="narrowing"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = Object.fromEntries(new FormData(event.currentTarget));
        const dropped = { cursor: undefined, type: undefined, force: undefined };
        void navigate({
          to: "/statements",
          search: parseStatementsView({ ...view, ...dropped, kind, ...chosen }),
        });
      }}
    >
      {kind === "claim" ? (
        <Choice
          name="type"
          words={Object.entries(claimKinds).map(([type, { word }]) => [type, word])}
          chosen={type}
        />
      ) : (
        <Choice name="force" words={spokenWords(forces)} chosen={force} />
      )}
      <Choice name="voice" words={Object.entries(voiceWords)} chosen={voice} />
      <Choice
        name="stage"
        words={stages.map(({ id, name }) => [id, name.toLowerCase()])}
        chosen={stage}
      />
      <label className="narrowing-words">
        Find
        <input name="q" type="search" defaultValue={q} key={q} autoComplete="off" />
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
};
