/** The labels' font under a name of our own, so that it gets the weight that names are set in. */

/**
 * The library draws letters with the page's fonts and reads the weight from the name: "SemiBold" is
 * 600, which comes out like 520 in the page, for it draws letters from distances. Fonts that a
 * style declares itself are always drawn at 400.
 */
export const LABEL_FAMILY = 'Map Labels SemiBold';

/** Makes a variable woff2 known to the page; returns how to take it back. */
export function registerLabelFont(url: string): () => void {
  const face = new FontFace(LABEL_FAMILY, `url(${JSON.stringify(url)})`, { weight: '200 900' });
  document.fonts.add(face);
  return () => void document.fonts.delete(face);
}
