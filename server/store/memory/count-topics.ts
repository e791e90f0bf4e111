// Owns how many statements stand under each topic of the tables.
import { Voice } from "../../../model/vocabulary.ts";
import type { Counts } from "../evidence-store.ts";
import { keysAsked, type FiledUnder } from "./list-keys.ts";
import type { NodeTable } from "./node-table.ts";

/**
 * Statements under each topic, narrower topics included, in all and by whose word they are. `filed` gives numbers: called before the
 * files are ranked.
 */
export const countTopics = (
  nodes: NodeTable,
  filed: FiledUnder,
  statementsUnder: (topic: string) => readonly number[],
): Counts["topics"] => {
  /** One more than the place of its voice in `Voice`; 0 for what has none. */
  const voiceOf = new Uint8Array(nodes.size);
  for (const [place, voice] of Voice.options.entries()) {
    for (const key of keysAsked({ kinds: [], voice }))
      for (const number of filed(key)) voiceOf[number] = place + 1;
  }
  return Array.from(filed("topic"), (topic) => {
    const id = nodes.idOf(topic);
    const counts = { topic: id, claims: 0, recommendations: 0 };
    const voices = Voice.options.map((voice) => ({ voice, claims: 0, recommendations: 0 }));
    for (const statement of statementsUnder(id)) {
      const kind = nodes.kindOf(statement);
      const ofVoice = voices[(voiceOf[statement] ?? 0) - 1];
      for (const count of ofVoice === undefined ? [counts] : [counts, ofVoice]) {
        if (kind === "claim") count.claims += 1;
        if (kind === "recommendation") count.recommendations += 1;
      }
    }
    return {
      ...counts,
      voices: voices.filter(({ claims, recommendations }) => claims + recommendations > 0),
    };
  });
};
