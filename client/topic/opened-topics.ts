// Owns which topics the reader has opened, kept in this browser, so that a reading path is taken up where it was left.
import { useEffect } from "react";
import { keptInBrowser } from "../kept-in-browser.ts";

/** What was kept; anything that is no id is left out. */
export const parseOpened = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? [...new Set(stored.filter((id) => typeof id === "string"))] : [];

const own = keptInBrowser("topics", parseOpened);

/** Ids of the topics that were opened, the first one first. */
export const useOpenedTopics = own.use;

/** Keeps that a topic is open. */
export const useKeepOpened = (id: string): void => {
  useEffect(() => {
    if (!own.get().includes(id)) own.keep([...own.get(), id]);
  }, [id]);
};
