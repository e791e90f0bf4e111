// Owns what is seen while a page is being fetched: the outline of a page, so that nothing jumps when it comes.

/** Grey lines where the text will stand. */
export const PagePending = () => (
  <div className="page pending" role="status">
    <span className="unseen">Loading</span>
    <div className="pending-title" />
    <div className="pending-line" />
    <div className="pending-line" />
    <div className="pending-line short" />
  </div>
);
