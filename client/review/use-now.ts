// Owns the time as a page that stays open sees it.
import { useEffect, useState } from "react";

const minuteMs = 60_000;

/** This moment, given anew every minute. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, minuteMs);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
};
