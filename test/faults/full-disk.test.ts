/** `full-disk.long.ts` has other seeds. */
import { expectIncidentsAsOnQuietSite, expectPublishedOnce } from './full-disk';

test(
  'five incidents while writes find no room end as on a quiet site',
  () => expectIncidentsAsOnQuietSite(11),
  120_000,
);

test(
  'a report is published once, with its evidence, however often there is no room',
  () => expectPublishedOnce(21),
  120_000,
);
