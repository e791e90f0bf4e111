// Owns saying which sources no longer stood at the end of a year, since when and why.
import { asSentence } from "../../model/formats.ts";
import { fallsIn, type StoodIn } from "../../model/in-time.ts";
import { NodeLink } from "../marks/node-link.tsx";
import { spoken } from "../marks/words.ts";

/** A line for each source that had fallen, or of which it is not known since when it no longer stands; nothing where there is none. */
export const Fallen = ({ stood }: { stood: Pick<StoodIn, "known" | "fallen"> }) => {
  const falls = fallsIn(stood);
  return falls.length === 0 ? null : (
    <ul className="plain small weigh-line">
      {falls.map(({ source, fell: { status, on, reason } }) => (
        <li key={source.id}>
          <NodeLink node={source} />: {spoken(status)} ({on ?? "since when is not entered"}).{" "}
          <span className="quiet">{asSentence(reason)}</span>
        </li>
      ))}
    </ul>
  );
};
