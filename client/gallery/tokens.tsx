// Owns showing the tokens of the design as the page has them: out of its style sheets, so that none is left out.
import { useMemo } from "react";

const schemes = ["light", "dark"] as const;

/** Names of the tokens, in the order of their declaration, with their values as they are declared. */
const declaredTokens = (): ReadonlyMap<string, string> => {
  const tokens = new Map<string, string>();
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule) || !rule.selectorText.startsWith(":root")) continue;
      for (const name of rule.style)
        if (name.startsWith("--")) tokens.set(name, rule.style.getPropertyValue(name).trim());
    }
  return tokens;
};

/** Colours in both schemes, sizes of type, spaces, widths. */
export const Tokens = () => {
  const tokens = useMemo(() => [...declaredTokens()], []);
  const colours = tokens
    .filter(([, value]) => value.startsWith("var(--light"))
    .map(([name]) => name);
  const sizes = tokens.filter(([name]) => name.startsWith("--size-"));
  const spaces = tokens.filter(([name]) => name.startsWith("--space-"));
  const faces = tokens.filter(([name]) => ["--serif", "--sans"].includes(name));
  const widths = tokens.filter(([name]) => ["--measure", "--page"].includes(name));
  return (
    <>
      <h3>Colours</h3>
      <div className="gallery-schemes">
        {schemes.map((scheme) => (
          <ul key={scheme} data-theme={scheme} aria-label={`Colours, ${scheme}`}>
            {colours.map((name) => (
              <li key={name}>
                <span className="gallery-swatch" style={{ background: `var(${name})` }} />
                {name.slice(2)}
              </li>
            ))}
          </ul>
        ))}
      </div>
      <h3>Sizes of type</h3>
      {faces.map(([face]) => (
        <ul key={face} className="gallery-sizes" style={{ fontFamily: `var(${face})` }}>
          {sizes.map(([name, value]) => (
            <li key={name} style={{ fontSize: `var(${name})` }}>
              {face.slice(2)}, {name.slice("--size-".length)} ({value})
            </li>
          ))}
        </ul>
      ))}
      <h3>Spaces</h3>
      <ul className="gallery-sizes">
        {spaces.map(([name, value]) => (
          <li key={name}>
            <span className="gallery-space" style={{ width: `var(${name})` }} />
            {name.slice("--space-".length)} ({value})
          </li>
        ))}
      </ul>
      <h3>Widths</h3>
      {widths.map(([name, value]) => (
        <p key={name} className="gallery-width" style={{ width: `var(${name})` }}>
          {name.slice(2)} ({value})
        </p>
      ))}
    </>
  );
};
