import { own, setOwn } from '../../common/own';

/** Whole numbers by name, in boxes: what is counted of finished clocks. A number that is not there is zero. */
export interface Counts {
  [name: string]: number | Counts;
}

/**
 * The sum of two counts, name by name. Counts add and take away like numbers, in any order and any grouping, so that an issue's
 * part can be replaced and what remains is what a full recount would give. Zeros are left out.
 *
 * @example plus({ met: 2 }, { met: 1, breached: 1 }) // => { met: 3, breached: 1 }
 */
export function addCounts(first: Counts, second: Counts): Counts {
  return combineCounts(first, second, 1);
}

/** What is left of counts when others are taken away. */
export function subtractCounts(first: Counts, second: Counts): Counts {
  return combineCounts(first, second, -1);
}

function combineCounts(first: Counts, second: Counts, sign: 1 | -1): Counts {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  const entries = names.flatMap((name): [string, number | Counts][] => {
    const value = combineValues(own(first, name), own(second, name), sign);
    return isNothing(value) ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

function combineValues(a: number | Counts | undefined, b: number | Counts | undefined, sign: 1 | -1) {
  if (typeof a === 'object' || typeof b === 'object') return combineCounts(boxOf(a), boxOf(b), sign);
  return (a ?? 0) + sign * (b ?? 0);
}

const boxOf = (value: number | Counts | undefined): Counts => (typeof value === 'object' ? value : {});
const isNothing = (value: number | Counts) =>
  typeof value === 'number' ? value === 0 : Object.keys(value).length === 0;

/** The sum of many counts, added to one after another without a look at all there is. */
export class CountsSum {
  private readonly sum: Counts = {};

  add(counts: Counts): void {
    addInto(this.sum, counts);
  }

  total(): Counts {
    return addCounts({}, this.sum);
  }
}

function addInto(sum: Counts, counts: Counts): void {
  for (const [name, value] of Object.entries(counts)) {
    const before = own(sum, name);
    if (typeof value === 'number') setOwn(sum, name, (typeof before === 'number' ? before : 0) + value);
    else {
      const box = boxOf(before);
      addInto(box, value);
      if (box !== before) setOwn(sum, name, box);
    }
  }
}

/** Under what a month's counts hold those of each contract once more, by its id: no clock's key begins so. */
export const CONTRACTS = '.contracts';
