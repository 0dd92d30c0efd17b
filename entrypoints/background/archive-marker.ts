import { keepMarker } from '../../lib/archive/keep-marker.ts';
import { markerStore } from '../../lib/platform/archive-marker-store.ts';

/**
 * Holds the archive against its marker when a background starts, and has the marker follow. Nothing waits for it: should the
 * background be stopped before the marker is written, it lags, and the next one brings it up to date.
 */
export function watchOverArchive(): void {
  keepMarker({ store: markerStore });
}
