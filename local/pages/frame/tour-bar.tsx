/** On a page that one came to by the tour: which stop it is, what to do there, and the way to the next. */
import { type TourStop, textIn } from '../../running/tour';
import type { Visit } from './visit';

/** Becomes the person of a stop and goes to its place. */
export function GoTo({
  stop,
  number,
  label,
  locale,
  children,
}: {
  stop: TourStop;
  /** Null beside the walk. */
  number: number | null;
  label: string;
  locale: string;
  children?: unknown;
}) {
  const [path = '', hash] = stop.place.split('#');
  const query = number === null ? '' : `${path.includes('?') ? '&' : '?'}tour=${number}`;
  const to = `${path}${query}${hash ? `#${hash}` : ''}`;
  return (
    <form method="post" action="/site/go" class="go" lang={locale}>
      <input type="hidden" name="as" value={stop.as} />
      <input type="hidden" name="locale" value={locale.replace('-', '_')} />
      <input type="hidden" name="to" value={to} />
      {children}
      <button type="submit" class="primary">
        {label}
      </button>
    </form>
  );
}

export function TourBar({ site, words, locale, tourStop }: Visit) {
  const stops = site.tour()?.stops ?? [];
  const stop = tourStop === null ? undefined : stops[tourStop - 1];
  if (tourStop === null || !stop) return null;
  const next = stops[tourStop];
  return (
    <section class="tour" aria-label={words.tour}>
      <p>
        <strong>
          {words.stopOf(tourStop, stops.length)} {textIn(stop.title, locale)}
        </strong>
        <br />
        {textIn(stop.task, locale)}
      </p>
      {next ? (
        <GoTo
          stop={next}
          number={tourStop + 1}
          label={words.nextStop(textIn(next.title, locale))}
          locale={locale}
        />
      ) : (
        <a href="/">{words.tourEnds}</a>
      )}
    </section>
  );
}
