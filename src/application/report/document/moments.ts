import type { Texts } from '../../../../locales/languages';
import { withLatest } from '../../../common/latest';
import { type Instant, toLocalDay } from '../../../domain/time/instant';

/** Instants as a client reads them, in a zone and a language. */
export interface Moments {
  zone: string;
  /** Thursday, June 5, 2025 at 13:15 EDT */
  full(at: Instant): string;
  /** June 5, 2025 */
  date(at: Instant): string;
  /** 13:15 */
  time(at: Instant): string;
  /** EDT */
  zoneName(at: Instant): string;
  /** "at 13:15" on the day of another instant, else "on" with the whole. */
  since(at: Instant, before: Instant): string;
  isSameDay(a: Instant, b: Instant): boolean;
}

export function createMoments(zone: string, { meta, letter }: Texts): Moments {
  const { intl, times } = meta;
  const formats = formatsOf(`${intl} ${times.hour} ${zone}`);
  const time = (at: Instant) => times.tidy(formats.time.format(at));
  const zoneName = (at: Instant) =>
    formats.zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const full = (at: Instant) => letter.moment(letter.day(formats.day.format(at)), time(at), zoneName(at));
  const isSameDay = (a: Instant, b: Instant) => toLocalDay(a, zone) === toLocalDay(b, zone);
  return {
    ...{ zone, full, time, zoneName, isSameDay },
    date: (at) => letter.day(formats.date.format(at)),
    since: (at, before) => (isSameDay(at, before) ? letter.timeOnly(time(at)) : letter.on(full(at))),
  };
}

/** Of a locale, a length of the hour and a zone: a format is dear to make, and the same few are asked for again and again. */
const formatsOf = withLatest(100, (name) => {
  const [locale, hour = '2-digit', zone = 'UTC'] = name.split(' ');
  const clock = { hour: hour === 'numeric' ? hour : '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const createFormat = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...style });
  return {
    day: createFormat({ dateStyle: 'full' }),
    date: createFormat({ dateStyle: 'long' }),
    time: createFormat(clock),
    zone: createFormat({ timeZoneName: 'short' }),
  };
});
