import type { Named } from './history';

/** Components with one more, or with one less. */
export function withComponent(held: readonly Named[], component: Named, isHeld: boolean): Named[] {
  const others = held.filter((other) => !isSame(other, component));
  return isHeld ? [...others, component] : others;
}

const isSame = (a: Named, b: Named) =>
  a.id !== null && b.id !== null ? a.id === b.id : a.name !== null && a.name === b.name;
