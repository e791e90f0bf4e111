// Owns refusing requests that no address of ours takes, before anything else looks at them.
import type { RequestHandler } from "express";
import { sendProblem } from "./problems.ts";

/** Longer addresses are refused before anything looks at them. */
const maxAddressLength = 12_000;

/** Refuses other methods than GET and HEAD, bodies, overlong addresses and control characters. */
export const refuseOddRequests: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length > maxAddressLength) {
    sendProblem(
      response,
      "uri-too-long",
      `The address has ${request.originalUrl.length} characters; at most ${maxAddressLength} are read. Shorten the query.`,
    );
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    sendProblem(response, "method-not-allowed", `${request.method} changes nothing here; use GET.`);
    return;
  }
  const length = request.get("content-length");
  if ((length !== undefined && length !== "0") || request.get("transfer-encoding") !== undefined) {
    response.set("connection", "close");
    sendProblem(
      response,
      "body-not-allowed",
      "The request brings a body; expected none with GET. Put what you ask for into the query.",
    );
    return;
  }
  const control = /\p{Cc}/u.exec(decodeURIComponent(request.originalUrl))?.[0];
  if (control !== undefined) {
    const code = (control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    sendProblem(
      response,
      "bad-request",
      `The address holds the control character U+${code}; expected none. Leave it out.`,
    );
    return;
  }
  next();
};
