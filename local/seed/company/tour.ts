/** The walk through the company: six places, each with the person to be there; what is read there is in `plan/texts.json`. */
import type { Tour } from '../../running/tour';
import { ADMIN, accountOf, SITE_ADMIN } from './people';
import texts from './plan/texts.json';

/** Where the stops are, as the build found them. */
export interface Places {
  /** The emergency that is about to breach. */
  fatal: string;
  /** One whose resolution is breached. */
  breached: string;
  /** The page with the client's own summary. */
  clientPage: string;
}

export function tourOf({ fatal, breached, clientPage }: Places): Tour {
  const agent = accountOf('mara');
  const places = [
    { as: agent, place: `/browse/${fatal}` },
    { as: agent, place: `/browse/${breached}` },
    { as: agent, place: `/browse/${fatal}` },
    { as: accountOf('fern'), place: clientPage },
    { as: ADMIN, place: '/projects/NEW/settings' },
    { as: SITE_ADMIN, place: '/admin/apps/admin' },
  ];
  return {
    about: texts.about,
    stops: texts.stops.flatMap((stopTexts, nth) => {
      const place = places[nth];
      return place ? [{ ...stopTexts, ...place }] : [];
    }),
  };
}
