/** What became of a link that a reader wanted to pass on. */
export type Shared = 'shared' | 'copied' | 'refused';

/** The browser's own sheet for passing things on, where it has one and the reader has a finger. */
export interface ShareSheet {
  readonly isTouch: boolean;
  readonly share: ((what: { title: string; url: string }) => Promise<void>) | undefined;
}

/** The sheet of this browser. */
export function ownShareSheet(): ShareSheet {
  return {
    isTouch: matchMedia('(pointer: coarse)').matches,
    share: 'share' in navigator ? (what) => navigator.share(what) : undefined,
  };
}

/**
 * Hands a link to the browser's sheet on a touch screen, and to the clipboard elsewhere or where the
 * sheet is forbidden. A reader who closes the sheet again has been served.
 */
export async function shareLink(
  what: { readonly title: string; readonly url: string },
  sheet: ShareSheet,
  copy: (text: string) => Promise<boolean>,
): Promise<Shared> {
  if (sheet.isTouch && sheet.share) {
    try {
      await sheet.share(what);
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
    }
  }
  return (await copy(what.url)) ? 'copied' : 'refused';
}
