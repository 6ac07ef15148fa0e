/** JSON pointers (RFC 6901): the places of a scheme that notes are about. */

export type Keys = (string | number)[];

/**
 * A place as a JSON pointer.
 *
 * @example pointerOf(['goals', 'On/off', 'response']) // => '/goals/On~1off/response'
 */
export const pointerOf = (keys: Keys): string =>
  keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The keys of a pointer; null where it is none. */
export function keysOf(pointer: string): string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return null;
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
