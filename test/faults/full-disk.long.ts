/** Other seeds than `npm test` has. */
import { expectIncidentsAsOnQuietSite, expectPublishedOnce } from './full-disk';

test.each([12, 13, 14])(
  'five incidents while writes find no room, seed %i, end as on a quiet site',
  expectIncidentsAsOnQuietSite,
  120_000,
);

test.each([22, 23, 24])(
  'a report is published once, with its evidence, however often there is no room, seed %i',
  expectPublishedOnce,
  120_000,
);
