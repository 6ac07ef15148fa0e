import type { Reader } from '../../shared/reader';
import { formatDayName, formatTime } from '../../shared/time/moments';

/** A sentence whose examples are instants, told in the reader's zone. */
export function formatInstants(sentence: string, reader: Reader): string {
  return sentence.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (iso) => formatWeekTime(Date.parse(iso), reader));
}

const formatWeekTime = (at: number, reader: Reader) =>
  `${formatDayName(at, at, reader)} ${formatTime(at, reader, false)}`;
