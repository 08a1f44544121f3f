/** What stops the player besides its button. */

/**
 * Calls `stop` when the tab is hidden, the map is scrolled away, or the reader turns to a panel.
 * Returns a function that ends the watch.
 */
export function watchReader(root: ParentNode, stop: () => void): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  document.addEventListener('visibilitychange', () => document.hidden && stop(), { signal });
  const isReading = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('.panel') !== null;
  for (const sign of ['pointerdown', 'focusin', 'wheel'])
    document.addEventListener(sign, (event) => isReading(event) && stop(), {
      signal,
      passive: true,
    });
  const map = root.querySelector('.map');
  const observer = new IntersectionObserver(([entry]) => {
    if (entry && !entry.isIntersecting) stop();
  });
  if (map) observer.observe(map);
  return () => {
    ends.abort();
    observer.disconnect();
  };
}
