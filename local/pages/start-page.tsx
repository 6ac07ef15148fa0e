/** The first page: what this site is, and where to look first, each place with the person to be there. */
import { type TourStop, textIn } from '../running/tour';
import { Avatar } from './frame/avatar';
import { Layout } from './frame/layout';
import { GoTo } from './frame/tour-bar';
import type { Visit } from './frame/visit';

export function renderStartPage(visit: Visit) {
  const { words, site, locale } = visit;
  const tour = site.tour();
  if (!tour) return null;
  return (
    <Layout {...visit} title={words.welcome}>
      <p class="intro">{textIn(tour.about, locale)}</p>
      <ol class="stops">
        {tour.stops.map((stop, at) => (
          <Stop {...visit} stop={stop} number={at + 1} heading="h2" />
        ))}
      </ol>
      {tour.more && (
        <>
          <h2>{words.moreDesks}</h2>
          <ul class="stops">
            {tour.more.map((stop) => (
              <Stop {...visit} stop={stop} number={null} heading="h3" />
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
}

function Stop({
  site,
  words,
  locale,
  stop,
  number,
  heading: Heading,
}: Visit & { stop: TourStop; number: number | null; heading: 'h2' | 'h3' }) {
  const title = textIn(stop.title, locale);
  const person = site.directory().people.find(({ accountId }) => accountId === stop.as);
  return (
    <li>
      <Heading>{title}</Heading>
      <p>{textIn(stop.task, locale)}</p>
      <GoTo stop={stop} number={number} label={words.goThere(title)} locale={locale}>
        <span class="person">
          <Avatar name={person?.displayName ?? ''} /> {words.asPerson(person?.displayName ?? stop.as)}
        </span>
      </GoTo>
    </li>
  );
}
