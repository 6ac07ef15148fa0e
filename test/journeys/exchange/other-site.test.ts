/** An export of another site: what cannot stand here is refused in a sentence, and nothing is written that no list names. */
import type { ImportAnswer, SiteAnswer } from '../../../src/contract/admin';
import { type Desk, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.site.stop());

const importRecords = (records: object, projects?: object) =>
  desk.callAdmin('importRecords', { records, ...(projects ? { projects } : {}) }) as Promise<ImportAnswer>;

async function exportRecords(): Promise<Record<string, Record<string, unknown>>> {
  const records = {};
  for (let from: string | null = null, first = true; first || from !== null; first = false) {
    const page = (await desk.callAdmin('exportRecords', { from })) as {
      records: object;
      next: string | null;
    };
    Object.assign(records, page.records);
    from = page.next;
  }
  return records;
}

/** The scheme of the project here as another site's export has it, of a project with another id. */
async function exportOfProject(id: string) {
  const records = await exportRecords();
  return { [`scheme:${id}`]: records['scheme:10000'], [`version:${id}:1`]: records['version:10000:1'] };
}

test('the scheme of a project that is not here is refused, with where to upload it, and not a record of it is written', async () => {
  const answer = await importRecords(await exportOfProject('20700'));
  expect(answer).toMatchObject({ written: 0, kept: 0 });
  expect(answer.refused).toMatchObject([
    { key: 'scheme:20700', say: expect.stringContaining('settings of the space') },
    { key: 'version:20700:1' },
  ]);
  expect(Object.keys(await exportRecords())).not.toContain('version:20700:1');
});

test('a version that the project’s list does not name is refused, and is not written', async () => {
  const records = await exportRecords();
  const answer = await importRecords({ 'version:10000:7': records['version:10000:1'] });
  expect(answer).toMatchObject({ written: 0, refused: [{ key: 'version:10000:7' }] });
  expect(Object.keys(await exportRecords())).not.toContain('version:10000:7');
});

test('another scheme of a project that has one is told to be left out, and not counted as kept', async () => {
  const records = await exportRecords();
  const changed = { ...(records['version:10000:1'] as object), warnShare: 0.5 };
  const answer = await importRecords({ 'scheme:10000': records['scheme:10000'], 'version:10000:1': changed });
  expect(answer).toMatchObject({ written: 0, kept: 1, refused: [{ key: 'version:10000:1' }] });
});

test('an id that is another project on the site of the export is another project', async () => {
  const answer = await importRecords(await exportOfProject('10001'), { '10001': 'SHOP' });
  expect(answer.written).toBe(0);
  expect(answer.refused.map(({ key }) => key)).toEqual(['scheme:10001', 'version:10001:1']);
  const { projects } = (await desk.callAdmin('showSite')) as SiteAnswer;
  expect(projects.map(({ key }) => key)).toEqual(['SUP']);
});
