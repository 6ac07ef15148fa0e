/** The writes of the app's storage that said what was there already, by which function, with the names of one issue left out. */
import { isDeepStrictEqual } from 'node:util';
import type { Site } from '../../../local/running/running-site';

export class RepeatedWrites {
  all = 0;
  private readonly counts = new Map<string, number>();

  constructor(site: Site) {
    site.listenToWrites((by, { place, value, before }) => {
      this.all += 1;
      if (before === undefined || isStamp(place) || !isDeepStrictEqual(before.value, value)) return;
      const name = `${by}: ${place.entity === '' ? '' : `[${place.entity}] `}${withoutNumbers(place.key)}`;
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    });
  }

  list(): Record<string, number> {
    return Object.fromEntries(this.counts);
  }
}

const withoutNumbers = (key: string): string => key.replace(/\d{4,}/g, 'N');

/** That something was put on a list at a second, which is the same as before only because a test's time stands still. */
const isStamp = ({ entity, key }: { entity: string; key: string }): boolean =>
  entity === 'recorded' && key.startsWith('waiting:');
