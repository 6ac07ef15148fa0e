/** The first page: what this site is, and where to look first, each place with the person to be there. */
import { textIn } from '../running/tour';
import { Avatar } from './frame/avatar';
import { Layout } from './frame/layout';
import { GoTo } from './frame/tour-bar';
import type { Visit } from './frame/visit';

export function renderStartPage(visit: Visit) {
  const { words, site, locale } = visit;
  const tour = site.tour();
  if (!tour) return null;
  const nameOf = new Map(
    site.directory().people.map(({ accountId, displayName }) => [accountId, displayName]),
  );
  return (
    <Layout {...visit} title={words.welcome}>
      <p class="intro">{textIn(tour.about, locale)}</p>
      <ol class="stops">
        {tour.stops.map((stop, at) => (
          <li>
            <h2>{textIn(stop.title, locale)}</h2>
            <p>{textIn(stop.task, locale)}</p>
            <GoTo
              stop={stop}
              number={at + 1}
              label={words.goThere(textIn(stop.title, locale))}
              locale={locale}
            >
              <span class="person">
                <Avatar name={nameOf.get(stop.as) ?? ''} /> {words.asPerson(nameOf.get(stop.as) ?? stop.as)}
              </span>
            </GoTo>
          </li>
        ))}
      </ol>
    </Layout>
  );
}
