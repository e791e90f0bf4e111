// Owns how concepts are listed: name, definition, sort, other names.
import type { ConceptNode } from "../../model/nodes.ts";
import { conceptTypes } from "../../model/words.ts";
import { Explained } from "../explain/explained.tsx";
import { Badge } from "./badge.tsx";
import { NodeLink } from "./node-link.tsx";
import { spoken } from "./words.ts";

/** One concept in a list. */
export const ConceptItem = ({ concept }: { concept: ConceptNode }) => (
  <div className="item">
    <p className="item-name">
      <NodeLink node={concept} withGlyph />
    </p>
    {concept.definition !== undefined && (
      <p className="small">
        <Explained text={concept.definition} />
      </p>
    )}
    <p className="item-support">
      <Badge word={spoken(concept.type)} meaning={conceptTypes[concept.type]} />
      {concept.synonyms.length > 0 && <span>also {concept.synonyms.join(", ")}</span>}
    </p>
  </div>
);
