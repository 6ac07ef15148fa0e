import { textsIn } from '../../../locales/languages';
import type { SchemeRecord } from '../../../src/application/ports/schemes';
import { importRecords } from '../../../src/application/site/import-records';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { PROJECT } from '../../support/ports/followed-issue';
import { createAdministeredSite } from '../../support/ports/memory-site';
import { sayRefusal } from '../../support/ports/say-refusal';

const { site: sentences } = textsIn('en').refusals;

/** A site that reads schemes as `scheme:PROJECT` with the versions it lists, and `scheme:PROJECT:VERSION`. */
function createImporting({ followed = [] as string[], unreadable = [] as number[], licensed = true } = {}) {
  const state = { followed, restored: [] as string[], marked: [] as string[], began: [] as string[] };
  const recordsIn = (records: Record<string, unknown>): SchemeRecord[] =>
    Object.entries(records).flatMap(([key, record]) => {
      const [, projectId, version] = /^scheme:(\d+)(?::(\d+))?$/.exec(key) ?? [];
      if (projectId === undefined) return [];
      const names = version === undefined ? (record as number[]) : [];
      return [{ key, projectId, version: version === undefined ? null : Number(version), names }];
    });
  const given: GivenPorts = {
    isLicensed: () => licensed,
    schemes: {
      listProjects: async () => [...state.followed],
      recordsIn,
      versionsOf: async () => [],
      listUnreadable: async () => unreadable,
    },
    projects: {
      factsOf: async (id) => {
        if (id !== PROJECT.id) throw new Error('404');
        return { ...PROJECT, priorities: [], statuses: [], roles: [] };
      },
      markFollowed: async (id) => {
        state.marked.push(id);
      },
    },
    followedMarks: { add: async () => undefined },
    rebuilds: {
      find: async () => null,
      save: async ({ projectId }) => {
        state.began.push(projectId);
      },
      push: async () => undefined,
    },
    rollups: { restart: async () => undefined },
    issues: { countIn: async () => 0 },
    site: {
      restore: async (records) => {
        const written = Object.keys(records).filter((key) => key !== 'broken');
        state.restored = written;
        if (written.includes(`scheme:${PROJECT.id}`)) state.followed = [PROJECT.id];
        const refused = 'broken' in records ? [{ key: 'broken', say: 'no shape' }] : [];
        return { written: written.length, kept: 0, refused };
      },
    },
  };
  const { site, audit } = createAdministeredSite(given);
  const put = (records: Record<string, unknown>, projects: Record<string, string> = {}) =>
    importRecords(site.ports, 'admin', { records, projects }, 'en');
  return { put, state, audit };
}

const ofProject = { [`scheme:${PROJECT.id}`]: [1], [`scheme:${PROJECT.id}:1`]: {} };

test('a project that came to have a scheme is followed, and its work items are looked at', async () => {
  const { put, state, audit } = createImporting();
  expect(await put(ofProject)).toEqual({ kind: 'imported', written: 2, kept: 0, refused: [] });
  expect([state.marked, state.began, audit]).toEqual([[PROJECT.id], [PROJECT.id], ['admin imported 2']]);
});

test('one that had a scheme already begins nothing anew', async () => {
  const { put, state } = createImporting({ followed: [PROJECT.id] });
  await put(ofProject);
  expect([state.marked, state.began]).toEqual([[], []]);
});

test('without a licence nothing is written that begins something new, and the rest is', async () => {
  const { put, state } = createImporting({ licensed: false });
  expect(sayRefusal(await put(ofProject))).toBe(`not-allowed: ${sentences.unlicensed}`);
  expect(state.restored).toEqual([]);
  expect(await put({ 'client:acme': {} })).toMatchObject({ written: 1 });
});

test('a file that brings nothing leaves no line in the log', async () => {
  const { put, audit } = createImporting();
  expect(await put({ broken: {} })).toMatchObject({ written: 0 });
  expect(audit).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ['that is not here, by its key', { '777': 'OLD' }, 'OLD'],
  ['that is not here, by its id where no key is told', {}, '777'],
])('the scheme and the proposals of a project %s are left out', async (_, projects, name) => {
  const { put, state } = createImporting();
  const answer = await put({ 'scheme:777': [1], 'client:acme': {}, 'proposals:777': {} }, projects);
  expect(answer).toMatchObject({
    refused: [
      { key: 'scheme:777', say: sentences.otherProject(name) },
      { key: 'proposals:777', say: sentences.otherProposals(name) },
    ],
  });
  expect(state.restored).toEqual(['client:acme']);
});

test('a project of the same id is another one where its key is another', async () => {
  const { put, state } = createImporting();
  await put({ ...ofProject, [`proposals:${PROJECT.id}:0001`]: {} }, { [PROJECT.id]: 'OTHER' });
  expect(state.restored).toEqual([]);
  await put({ ...ofProject, [`proposals:${PROJECT.id}:0001`]: {} }, { [PROJECT.id]: 'SUP' });
  expect(state.restored).toHaveLength(3);
});

test('a version that no list names is left out: by the file’s list, or by the one that is here', async () => {
  const file = { ...ofProject, [`scheme:${PROJECT.id}:2`]: {} };
  const unlisted = (version: number) => ({
    refused: [{ key: `scheme:${PROJECT.id}:${version}`, say: sentences.unlistedVersion }],
  });
  expect(await createImporting().put(file)).toMatchObject(unlisted(2));
  expect(await createImporting({ unreadable: [2] }).put(file)).toMatchObject(unlisted(1));
});

test('what is refused is told in the order of the file, whoever refuses it', async () => {
  const answer = await createImporting().put({ 'proposals:777': {}, broken: {}, 'scheme:777': [1] });
  expect(answer).toMatchObject({
    refused: [{ key: 'proposals:777' }, { key: 'broken' }, { key: 'scheme:777' }],
  });
});
