// Owns the reader's choice of light or dark. The choice is kept on the machine; public/theme.js applies it before painting.
import { useState } from "react";

const isDarkNow = (): boolean => {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen !== undefined) return chosen === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
};

/** A button that turns dark on and off. */
export const ThemeToggle = () => {
  const [isDark, setIsDark] = useState(isDarkNow);
  const toggle = (): void => {
    const theme = isDark ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Storage can be switched off; the choice then lasts as long as the page.
    }
    setIsDark(!isDark);
  };
  return (
    <button
      type="button"
      className="theme-toggle"
      aria-pressed={isDark}
      aria-label="Dark colours"
      onClick={toggle}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
    </button>
  );
};
