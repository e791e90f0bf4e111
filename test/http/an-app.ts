// Owns the real application on a port of its own, for tests.
import { once } from "node:events";
import pino from "pino";
import { createApp } from "../../server/http/create-app.ts";
import { openServer } from "../../server/http/open-server.ts";
import { withoutHeldDossiers } from "../../server/answers/held-dossiers.ts";
import { withoutTexts } from "../../server/answers/passage-texts.ts";
import type { EvidenceSource } from "../../server/store/evidence-store.ts";

/** An application that answers at `origin`. */
export type ServedApp = { readonly origin: string; readonly close: () => Promise<void> };

/**
 * Serves what the source holds, every answer checked against its declaration, and the explorer in a folder. Closing leaves the source
 * open.
 */
export const serveApp = async (evidence: EvidenceSource, explorer?: string): Promise<ServedApp> => {
  const server = openServer(
    createApp({
      evidence,
      texts: withoutTexts,
      held: withoutHeldDossiers,
      log: pino({ level: "silent" }),
      build: "test",
      explorer,
      reportUrl: undefined,
      checkResponses: true,
    }),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
