/** What leaves the storage, or comes into it, and is kept packed: nobody outside looks for accounts in what is packed. */
import { isOfReport, packReport, unpackReport } from './packed-reports';
import { packSeals, unpackSeals } from './packed-seals';

export const isOfEvents = (key: string): boolean => key.startsWith('events:');

/** A record as it leaves the storage. */
export function toExported(key: string, record: unknown): unknown {
  if (isOfReport(key)) return unpackReport(record);
  return isOfEvents(key) ? unpackSeals(record) : record;
}

/** The same as it is kept. */
export function toKept(key: string, record: unknown): object {
  if (isOfReport(key)) return packReport(record as object);
  return (isOfEvents(key) ? packSeals(record) : record) as object;
}
