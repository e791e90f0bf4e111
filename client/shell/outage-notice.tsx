// Owns saying that nothing answers while a page is shown: it stays, and it is tried again. The page itself is not touched.
import { useRouter } from "@tanstack/react-router";
import { serverOutage } from "../api/server-outage.ts";
import { outageText, useAwaited, useOutage, useShown } from "./use-outage.ts";

/** An interrupted line: no connection. */
const CutIcon = () => (
  <svg className="cut-icon" viewBox="0 0 20 20" aria-hidden="true">
    <path
      d="M2 10h5M13 10h5M7.5 6.5v7M12.5 6.5v7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
    />
  </svg>
);

/** An address as people write it. */
const readable = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    // A stray % that somebody typed: it is shown as it is.
    return address;
  }
};

/** A strip at the lower edge of the window. The element it is written into is always there, so that it is read out. */
export const OutageNotice = () => {
  const router = useRouter();
  const outage = useOutage();
  const awaited = useAwaited();
  const shown = useShown();
  // Before the first page is there, the page itself says what it waits for.
  const isOn = outage !== undefined && shown !== undefined;
  const stay = (): void => {
    void router.navigate({ href: shown ?? "/", replace: true, resetScroll: false });
  };
  return (
    // What opens over the page (hits of a search) must not hide it from screen readers.
    <div className={isOn ? "outage is-on" : "outage"} data-react-aria-top-layer="true">
      <div className="outage-text" role="status">
        {isOn && (
          <>
            <p>
              <CutIcon />
              <strong>{outageText(outage)}</strong> What is on the screen stays.
            </p>
            <p className="quiet">
              {awaited === undefined ? (
                "It is retried automatically."
              ) : (
                <>
                  <span className="outage-address">{readable(awaited)}</span> will open as soon as
                  it answers; it is retried automatically.
                </>
              )}
            </p>
          </>
        )}
      </div>
      {isOn && (
        <p className="outage-ways">
          <button type="button" className="button" onClick={serverOutage.tryNow}>
            {outage.isTrying ? "Trying" : "Try now"}
          </button>
          {awaited !== undefined && (
            <button type="button" className="button" onClick={stay}>
              Stay on this page
            </button>
          )}
        </p>
      )}
    </div>
  );
};
