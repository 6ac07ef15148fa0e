import { watchReports } from '../../../src/application/report/watch-reports';
import { createSite } from '../../support/ports/followed-issue';

const RUN = 300_000;

/** How many of a day's five-minute runs look at the pages of so many drafts. */
async function countLooks(drafts: number): Promise<number> {
  let looks = 0;
  const site = createSite();
  const open = Array.from({ length: drafts }, (_, nth) => ({
    ...{ issueId: `${nth}`, pageId: `page-${nth}`, version: 2, url: 'https://wiki.test', gone: false },
    bylineUntil: null,
  }));
  site.ports.reports.listOpen = async () => {
    looks += 1;
    return open;
  };
  site.ports.confluencePages.listVisible = async (ids) =>
    new Map(
      ids.map((id) => [id, { version: 2, url: 'https://wiki.test', title: id, spaceId: '', parentId: null }]),
    );
  const last = { at: 0, pages: 0 };
  for (let run = 0; run < 288; run += 1) {
    await watchReports(site.ports, last);
    site.time.now += RUN - 2_000 + (run % 3) * 2_000;
  }
  return looks;
}

test.each([
  [0, 288],
  [100, 288],
  [101, 144],
  [250, 96],
  [5_000, 48],
])('the pages of %d drafts are looked at in %d of a day’s runs', async (drafts, looks) => {
  expect(await countLooks(drafts)).toBe(looks);
});
