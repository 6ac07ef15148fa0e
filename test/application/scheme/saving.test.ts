import { textsIn } from '../../../locales/languages';
import { withClaim } from '../../../src/application/claims';
import type { RebuildJob } from '../../../src/application/ports/evaluation';
import type { SchemeVersion } from '../../../src/application/ports/schemes';
import { addVersion } from '../../../src/application/scheme/add-version';
import { checkScheme, saveScheme } from '../../../src/application/scheme/save-scheme';
import { useScheme } from '../../../src/application/scheme/use-scheme';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { MOST_VERSIONS } from '../../../src/domain/scheme/versions/versions';
import { createDesk, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, PROJECT } from '../../support/ports/followed-issue';
import { createClaims } from '../../support/ports/memory';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const who = { projectId: PROJECT.id, accountId: 'admin', language: 'en' as const };
const scheme = createDesk();
const longer = createDesk({ goals: { High: { acknowledge: { goal: { in: 'elapsed', breach: 'PT2H' } } } } });

/** A project with some versions of a scheme, and what was added and begun by saving. */
function createProject(count = 1, given: GivenPorts = {}) {
  const versions: SchemeVersion[] = Array.from({ length: count }, (_, place) => ({
    ...{ version: place + 1, inForceFrom: null, savedAt: 0, savedBy: 'admin', forOpen: [], scheme },
  }));
  const jobs: RebuildJob[] = [];
  const marked: string[] = [];
  const site = createSite({
    given: {
      schemes: {
        versionsOf: async () => versions,
        listProjects: async () => (versions.length > 0 ? [PROJECT.id] : []),
        add: async (_, { scheme: added, by, at, forOpen }) => {
          const version = versions.length + 1;
          versions.push({ version, inForceFrom: at, savedAt: at, savedBy: by, forOpen, scheme: added });
          return version;
        },
      },
      projects: {
        factsOf: async () => ({ ...PROJECT, priorities: [], statuses: [], roles: [] }),
        markFollowed: async (id) => {
          marked.push(id);
        },
      },
      followedMarks: { add: async () => undefined },
      rebuilds: {
        find: async () => null,
        save: async (job) => {
          jobs.push(job);
        },
        push: async () => undefined,
      },
      rollups: { restart: async () => undefined },
      ...given,
      site: { listPresets: async () => [], ...given.site },
      people: { rolesOf: async () => [], listGroups: async () => [], ...given.people },
      issues: { countIn: async () => 0, ...given.issues },
    },
  });
  const save = (more: object = {}) =>
    saveScheme(site.ports, { ...who, scheme: longer, basedOn: count || null, ...more });
  return { site, versions, jobs, marked, save };
}

describe('a draft is saved', () => {
  test('as the next version, in force from now on, and open cycles keep the goals they had', async () => {
    const { save, versions, jobs } = createProject();
    expect(await save()).toEqual({ kind: 'saved', version: 2 });
    expect(versions[1]).toMatchObject({ savedBy: 'admin', inForceFrom: on('mon 10:10'), forOpen: [] });
    expect(jobs).toEqual([]);
  });

  test('for open cycles too as far as somebody says so, and those that are open are looked at', async () => {
    const { save, versions, jobs } = createProject();
    await save({ forOpen: ['rules', 'calendars'] });
    expect(versions[1]?.forOpen).toEqual(['rules']);
    expect(jobs.map(({ kind }) => kind)).toEqual(['version']);
  });

  test('as the first, by which its project is followed and what is there is looked at', async () => {
    const { save, marked, jobs } = createProject(0);
    expect(await save()).toEqual({ kind: 'saved', version: 1 });
    expect([marked, jobs.map(({ kind }) => kind)]).toEqual([[PROJECT.id], ['asked']]);
  });
});

describe('a draft is not saved', () => {
  const admin = `not-allowed: ${refusals.scheme.notAdministrator}`;
  const outdated = `busy: ${refusals.scheme.outdatedDraft}`;

  test('by anybody who does not administer the project, nor even looked through', async () => {
    const { site, save, versions } = createProject(1, { people: { canAdminister: async () => false } });
    expect(sayRefusal(await save())).toBe(admin);
    expect(sayRefusal(await checkScheme(site.ports, { ...who, scheme: longer }))).toBe(admin);
    expect(versions).toHaveLength(1);
  });

  test.each([
    ['an older version', 1],
    ['one that is not there yet', 3],
    ['none at all', null],
  ])('over another’s: it was written from %s', async (_, basedOn) => {
    const { save, versions } = createProject(2);
    expect(sayRefusal(await save({ basedOn }))).toBe(outdated);
    expect(versions).toHaveLength(2);
  });

  test('while somebody else saves another', async () => {
    const { site, save, versions } = createProject();
    site.claims.until.set(`scheme:${PROJECT.id}`, on('mon 11:00'));
    expect(sayRefusal(await save())).toBe(outdated);
    expect(versions).toHaveLength(1);
  });

  test('by whoever lost the claim in between, and nothing is begun for it', async () => {
    const { site, jobs } = createProject(1);
    const { ports } = createProject(1, {
      schemes: { add: async () => null, versionsOf: site.ports.schemes.versionsOf },
    }).site;
    expect(await addVersion(ports, PROJECT.id, { scheme: longer, by: 'admin', after: 1 })).toBeNull();
    expect(jobs).toEqual([]);
  });

  test('once there are as many as a list holds', async () => {
    const { save } = createProject(MOST_VERSIONS);
    expect(sayRefusal(await save())).toBe(`invalid: ${refusals.scheme.tooManyVersions(MOST_VERSIONS)}`);
  });

  test('without a licence where it would be the first; the scheme that is followed goes on', async () => {
    const unlicensed = { isLicensed: () => false };
    expect(sayRefusal(await createProject(0, unlicensed).save())).toBe(
      `not-allowed: ${refusals.site.unlicensed}`,
    );
    expect(await createProject(1, unlicensed).save()).toEqual({ kind: 'saved', version: 2 });
  });

  test('with anything wrong in it, which is told by its place', async () => {
    const { save, versions } = createProject();
    const draft = { ...longer, goals: { High: { update: { goal: { in: 'elapsed', breach: 'PT1H' } } } } };
    expect(await save({ scheme: draft })).toMatchObject({
      kind: 'wrong',
      problems: [{ path: 'goals.High.update' }],
    });
    expect(await save({ scheme: { ...longer, severities: [] } })).toMatchObject({
      ...{ kind: 'wrong', problems: [{ path: 'severities' }] },
    });
    expect(versions).toHaveLength(1);
  });

  test('with a place for its reports that is not there', async () => {
    const placed = { ...longer, report: { ...longer.report, place: { space: 'GONE' } } };
    const { save } = createProject(1, { confluencePages: { findSpaceId: async () => null } });
    expect(await save({ scheme: placed })).toEqual({
      ...{ kind: 'wrong', problems: [{ path: 'report.place.space', say: refusals.place.noSpace('GONE') }] },
    });
  });
});

describe('a preset is chosen', () => {
  const preset = (id: string) => ({ projectId: PROJECT.id, accountId: 'admin', preset: id });
  const own: { id: string; scheme: Scheme }[] = [{ id: 'ours', scheme: { ...scheme, id: 'ours' } }];
  const site = { listPresets: async () => own };

  test('one that ships, or one that the site made', async () => {
    expect(await useScheme(createProject(0, { site }).site.ports, preset('valtech'))).toEqual({
      kind: 'saved',
      version: 1,
    });
    expect(await useScheme(createProject(3, { site }).site.ports, preset('ours'))).toEqual({
      kind: 'saved',
      version: 4,
    });
  });

  test('not one that is none, nor by anybody who does not administer the project', async () => {
    const unknown = await useScheme(createProject().site.ports, preset('constructor'));
    expect(sayRefusal(unknown)).toBe(`invalid: ${refusals.scheme.noPreset('constructor')}`);
    const { ports } = createProject(1, { people: { canAdminister: async () => false } }).site;
    expect(sayRefusal(await useScheme(ports, preset('valtech')))).toBe(
      `not-allowed: ${refusals.scheme.notProjectAdmin}`,
    );
  });

  test('again in a moment, while somebody saves another', async () => {
    const { site: busy } = createProject();
    busy.claims.until.set(`scheme:${PROJECT.id}`, on('mon 11:00'));
    expect(sayRefusal(await useScheme(busy.ports, preset('valtech')))).toBe(
      `busy: ${refusals.scheme.savedMeanwhile}`,
    );
  });
});

describe('a claim', () => {
  const ask = { key: 'work', now: 100, forMs: 50 };

  test('keeps others from the same work, lasts while it is done, and is given back', async () => {
    const { claims } = createClaims();
    const inner = await withClaim(claims, ask, () =>
      withClaim(claims, { ...ask, now: 149 }, async () => 'both'),
    );
    expect(inner).toBe('held');
    expect(await withClaim(claims, ask, async () => 'done')).toBe('done');
  });

  test('of whoever died with it is free once its time is over', async () => {
    const { claims } = createClaims(new Map([['work', 150]]));
    expect(await withClaim(claims, { ...ask, now: 149 }, async () => 'done')).toBe('held');
    expect(await withClaim(claims, { ...ask, now: 150 }, async () => 'done')).toBe('done');
  });

  test('is given back though the work fails', async () => {
    const { claims, until } = createClaims();
    const failing = withClaim(claims, ask, async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(until.size).toBe(0);
  });
});
