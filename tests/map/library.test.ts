import * as library from 'maplibre-gl';
import { describe, expect, it } from 'vitest';

// Fakes stay green when an upgrade takes a method away; this asks the real library by name.
describe('MapLibre still has what we lean on', () => {
  it.each([
    'addImage',
    'easeTo',
    'getCanvas',
    'getCanvasContainer',
    'getCenter',
    'getSource',
    'getZoom',
    'hasImage',
    'jumpTo',
    'on',
    'once',
    'remove',
    'removeImage',
    'resize',
    'setFeatureState',
    'setPaintProperty',
    'triggerRepaint',
    'unproject',
  ])('Map.%s', (method) => {
    expect(library.Map.prototype).toHaveProperty(method);
    expect(typeof library.Map.prototype[method as keyof library.Map]).toBe('function');
  });

  it('GeoJSONSource.setData, setWorkerUrl and LngLat', () => {
    expect(typeof library.GeoJSONSource.prototype.setData).toBe('function');
    expect(typeof library.setWorkerUrl).toBe('function');
    expect(new library.LngLat(1, 2).toArray()).toEqual([1, 2]);
  });
});
