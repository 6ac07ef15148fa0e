import type { Instant } from '../time/instant';

/**
 * The version of a scheme in force at an instant: the last that began at or before it. The first also judges everything earlier.
 *
 * @example inForceAt([{ inForceFrom: null }, { inForceFrom: june }], may) // the first
 */
export function inForceAt<Version extends { inForceFrom: Instant | null }>(
  versions: readonly Version[],
  at: Instant,
): Version | undefined {
  return (
    versions.findLast(({ inForceFrom }) => (inForceFrom ?? Number.NEGATIVE_INFINITY) <= at) ?? versions[0]
  );
}
