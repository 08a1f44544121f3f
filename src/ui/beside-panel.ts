import type { MapStage } from '../map/map-stage.ts';
import type { CountryCode } from '../domain/statement.ts';

/** The panel of a place, as soon as it stands in `app`. */
function panelOf(code: CountryCode, app: Element): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = (): void => {
      const panel = app.querySelector<HTMLElement>(`[data-panel="${code}"]`);
      if (!panel) return;
      observer.disconnect();
      resolve(panel);
    };
    const observer = new MutationObserver(look);
    observer.observe(app, { childList: true });
    look();
  });
}

/** Once the panel of a place stands beside the map, that place is shown in the part left free. */
export async function showBeside(
  stageNow: () => MapStage | undefined,
  map: HTMLElement,
  code: CountryCode,
): Promise<void> {
  const { parentElement: app } = map;
  if (!app) return;
  const panel = await panelOf(code, app);
  // It may still be moving to where it will be seen.
  await Promise.allSettled(map.getAnimations().map(({ finished }) => finished));
  if (panel.isConnected) stageNow()?.clear(code, panel.getBoundingClientRect());
}
