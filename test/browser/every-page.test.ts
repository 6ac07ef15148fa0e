/**
 * Every page of the app: nothing is cut and nothing overlaps, at three widths in both languages; and no rule of access is broken, in every
 * two of language, width and colour. `every-look.long.ts` looks at all three of them together.
 */
import { PAIRS } from '../support/browser/looks';
import { withBrowser } from '../support/site/browser';
import { PLACES, ShownPages } from './shown-pages';

withBrowser('every page', () => {
  let pages: ShownPages;
  beforeAll(async () => {
    pages = await ShownPages.open();
  }, 120_000);
  afterAll(() => pages.visit.close());

  test.each(PLACES.map((place) => [place.name, place] as const))(
    '%s',
    async (_name, place) => {
      expect(await pages.listFaults(place, PAIRS)).toEqual([]);
    },
    60_000,
  );

  /** One of each kind: a page of a space, the panel, what stands in a dashboard and what stands in Confluence. They ask in one way. */
  const asking = PLACES.filter(({ name }) => ['queue', 'panel', 'gadgets', 'summary'].includes(name));

  test.each(asking.map((place) => [place.name, place] as const))(
    '%s without a connection says so, and is there by itself once it is back',
    async (_name, place) => {
      const { page, visit } = pages;
      await pages.signIn(place.as, 'en_US');
      await page.route('**/site/invoke', (route) => route.abort());
      const frame = await pages.comeTo(place);
      await frame.getByText('Connection lost').first().waitFor();
      await page.unroute('**/site/invoke');
      await Promise.all(page.frames().map((one) => one.evaluate(() => dispatchEvent(new Event('online')))));
      await frame.locator(place.drawn).first().waitFor();
      await frame.getByText('Connection lost').first().waitFor({ state: 'detached' });
      visit.errors.length = 0;
    },
    30_000,
  );

  test('nothing was said to the console', () => {
    expect(pages.visit.errors).toEqual([]);
  });
});
