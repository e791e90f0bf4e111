// Owns showing where a search matched: the server marks the words with U+2068 and U+2069.

/** Text with the matching words marked. */
export const Excerpt = ({ text }: { text: string }) => (
  <span className="excerpt">
    {text
      .split(/(\u2068[^\u2069]*\u2069)/)
      .map((part, i) =>
        part.startsWith("\u2068") ? (
          <mark key={i}>{part.slice(1, -1)}</mark>
        ) : (
          <span key={i}>{part}</span>
        ),
      )}
  </span>
);
