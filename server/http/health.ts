// Owns saying how things are at this moment: whether the store answers, and what is served.
import { endpoints } from "../../model/endpoints.ts";
import type { Health } from "../../model/health.ts";
import { AppError } from "../app-error.ts";
import type { EvidenceSource } from "../store/evidence-store.ts";
import { defineStatusRoute, type Route, type RouteSettings } from "./endpoint.ts";

/** What the state of the server is read from. */
type HealthParts = {
  evidence: EvidenceSource;
  reportUrl: string | undefined;
  checkResponses: boolean;
};

/** The route of `/api/health`: 200 while the store answers, 503 while it does not. */
export const healthRoute = (
  { evidence, reportUrl, checkResponses }: HealthParts,
  current: RouteSettings["current"],
): Route =>
  defineStatusRoute(endpoints.health, { checkResponses }, async () => {
    const now = await countNow(current);
    const { answers, snapshot } = evidence.status();
    const isUp = answers && now !== undefined;
    const body: Health = {
      status: isUp ? "ok" : "unavailable",
      store: evidence.engine,
      ...(snapshot === undefined ? {} : { snapshot }),
      counts: now?.counts ?? {},
      sources: now?.sources ?? [],
      ...(reportUrl === undefined ? {} : { reportUrl }),
    };
    return { status: isUp ? 200 : 503, body };
  });

/** Nodes per kind and dossiers with their text, or undefined when the store does not answer. */
const countNow = async (
  current: RouteSettings["current"],
): Promise<Pick<Health, "counts" | "sources"> | undefined> => {
  try {
    const { store, texts } = await current();
    return { counts: (await store.counts()).kinds, sources: [...texts.dossiers] };
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return undefined;
    throw error;
  }
};
