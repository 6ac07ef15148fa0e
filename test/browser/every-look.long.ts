/** Every page of the app, in each language at each width in each colour: no rule of access is broken. Only two of the three are in `npm test`. */
import { EVERY_LOOK } from '../support/browser/looks';
import { withBrowser } from '../support/site/browser';
import { PLACES, ShownPages } from './shown-pages';

withBrowser('every page in every look', () => {
  let pages: ShownPages;
  beforeAll(async () => {
    pages = await ShownPages.open();
  }, 120_000);
  afterAll(() => pages.visit.close());

  test.each(PLACES.map((place) => [place.name, place] as const))(
    '%s',
    async (_name, place) => {
      expect(await pages.listFaults(place, EVERY_LOOK)).toEqual([]);
    },
    120_000,
  );
});
