// Owns saying in which reviewed paper something stands that is known by its statements.
import type { StatementCard } from "../../model/views/card.ts";
import { NodeLink } from "./node-link.tsx";

/** ", in Zhang 2021", which leads to the paper; nothing where no statement states. All statements are of one paper. */
export const InPaper = ({ statements }: { statements: readonly StatementCard[] }) => {
  const [first] = statements;
  if (first === undefined) return null;
  return (
    <>
      , in <NodeLink node={{ id: first.dossier, kind: "dossier", label: first.paper }} />
    </>
  );
};
