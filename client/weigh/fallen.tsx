// Owns saying which sources no longer stood at the end of a year, since when and why.
import { asSentence } from "../../model/formats.ts";
import type { FallenSource } from "../../model/views/years.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { spoken } from "../marks/words.ts";

/** A line for each source; nothing where there is none. */
export const Fallen = ({ sources }: { sources: readonly FallenSource[] }) =>
  sources.length === 0 ? null : (
    <ul className="plain small weigh-line">
      {sources.map(({ source, fell: { status, on, reason } }) => (
        <li key={source.id}>
          <NodeLink node={source} />: {spoken(status)} ({on ?? "since when is not entered"}).{" "}
          <span className="quiet">{asSentence(reason)}</span>
        </li>
      ))}
    </ul>
  );
