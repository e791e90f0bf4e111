// Owns which statements of a map a branch stands on. Pure.
import type { DecisionGround } from "../../model/views/pathway.ts";
import type { Branch } from "./walk.ts";

/** Statements of a map by id. */
export type Grounds = ReadonlyMap<string, DecisionGround>;

/** The statements that a branch stands on, in the order in which it names them. */
export const groundsOf = ({ from }: Branch, grounds: Grounds): DecisionGround[] =>
  from.map((id) => grounds.get(id)).filter((ground) => ground !== undefined);
