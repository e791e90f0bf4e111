// Owns what becomes of a failure while something is fetched outside a route's loader: it is thrown as the page renders, where the error
// page shows it.
import { useCallback, useState } from "react";
import { isAborted } from "./fetch-json.ts";

/** Takes what asking threw, and throws it as the component renders next. What was aborted is no failure. */
export const useFailure = (): ((error: unknown) => void) => {
  const [failure, setFailure] = useState<Error>();
  const fail = useCallback((error: unknown) => {
    if (isAborted(error)) return;
    setFailure(error instanceof Error ? error : new Error(String(error)));
  }, []);
  if (failure !== undefined) throw failure;
  return fail;
};
