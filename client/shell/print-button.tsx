// Owns the button that prints the page.

/** Opens the browser's dialogue for printing. */
export const PrintButton = ({
  isQuiet = false,
  children,
}: {
  isQuiet?: boolean;
  children: string;
}) => (
  <button
    type="button"
    className={isQuiet ? "plain-button" : "button"}
    onClick={() => {
      window.print();
    }}
  >
    {children}
  </button>
);
