// Owns taking colours from the page's theme for what is painted, and saying when the theme changes.

/** The colours that custom properties have now, by the names that they are given here. */
export const currentColours = <Name extends string>(
  properties: Readonly<Record<Name, string>>,
): Record<Name, string> => {
  const style = getComputedStyle(document.documentElement);
  const colours: Record<Name, string> = { ...properties };
  for (const name in properties) colours[name] = style.getPropertyValue(properties[name]).trim();
  return colours;
};

/** Calls `changed` whenever the theme changes, by the reader's choice or by the system's; returns what stops that. */
export const onThemeChange = (changed: () => void): (() => void) => {
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", changed);
  return () => {
    theme.disconnect();
    system.removeEventListener("change", changed);
  };
};
