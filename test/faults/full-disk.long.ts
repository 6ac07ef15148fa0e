/** Other seeds than `npm test` has, each of which finds no room at some try. */
import { expectIncidentsAsOnQuietSite, expectPublishedOnce } from './full-disk';

test.each([12, 13, 14])(
  'five incidents while writes find no room, seed %i, end as on a quiet site',
  expectIncidentsAsOnQuietSite,
  120_000,
);

test.each([22, 23, 26, 27])(
  'a report is published once, with its evidence, however often there is no room, seed %i',
  expectPublishedOnce,
  120_000,
);
