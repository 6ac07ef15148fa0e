/** The site's clock on every page, what moves it, and how far it is while it moves. */
import type { Visit } from './visit';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

export function TimeBar({ site, words, locale, timeZone }: Visit) {
  const { running } = site.clock.state();
  const moves = [
    [running ? 'pause' : 'run', running ? words.pause : words.run],
    ['advance-15', words.quarter],
    ['advance-60', words.hour],
    ['morning', words.morning],
    ['week', words.week],
    ['due', words.nextDue],
  ];
  const clock = JSON.stringify(site.clock.state());
  return (
    <form
      class="time"
      id="time"
      method="post"
      action="/site/time"
      aria-label={words.time}
      data-clock={clock}
      data-locale={locale}
      data-zone={timeZone}
    >
      <span>
        {words.now} <time>{formatTime(site.clock.now(), locale, timeZone)}</time>
      </span>
      {moves.map(([move, label]) => (
        <button type="submit" name="move" value={move}>
          {label}
        </button>
      ))}
      <span class="living" hidden>
        <output aria-live="polite" />{' '}
        <button type="submit" name="move" value="stop">
          {words.stop}
        </button>
      </span>
    </form>
  );
}

function formatTime(now: number, locale: string, timeZone: string): string {
  const style = { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(locale, style).format(now);
}

/** How far the site's time has been moved, in the largest unit that fits: "living 7 days: 3 of 7"; nothing while nobody moves it. */
export function describeProgress({ site, words }: Pick<Visit, 'site' | 'words'>): string | null {
  const progress = site.progress();
  if (!progress) return null;
  const length = progress.to - progress.from;
  const [unit, name] =
    length >= 2 * DAY
      ? ([DAY, 'days'] as const)
      : length >= 2 * HOUR
        ? ([HOUR, 'hours'] as const)
        : ([MINUTE, 'minutes'] as const);
  const countOf = (ms: number) => Math.floor(ms / unit);
  return words.living(
    words.lengths[name](Math.ceil(length / unit)),
    countOf(progress.now - progress.from),
    Math.ceil(length / unit),
  );
}
