import * as z from '../../common/zod';
import { zoneOf } from './instant';

/** An IANA time zone that the platform knows. */
export const timeZone = z.string().refine(isZone, 'time-zone');

function isZone(zone: string): boolean {
  try {
    return zoneOf(zone) !== undefined;
  } catch {
    return false;
  }
}
