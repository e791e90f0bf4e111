// Owns telling components whether requests are answered, and which page waits for that.
import { useSyncExternalStore } from "react";
import { useRouterState } from "@tanstack/react-router";
import type { Outage } from "../api/outage.ts";
import { serverOutage } from "../api/server-outage.ts";

/** What does not answer at the moment; undefined when nothing is known to be wrong. */
export const useOutage = (): Outage | undefined =>
  useSyncExternalStore(serverOutage.subscribe, serverOutage.current);

/** The outage as the subject of a sentence. */
export const outageText = ({ what }: Outage): string =>
  `The ${what} is not answering at the moment.`;

/** The address that was asked for and is not shown yet; undefined when what is shown is what was asked for. */
export const useAwaited = (): string | undefined =>
  useRouterState({
    select: ({ location, resolvedLocation }) =>
      location.href === resolvedLocation?.href ? undefined : location.href,
  });

/** The address of the page that is shown; undefined until there is one. */
export const useShown = (): string | undefined =>
  useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href });
