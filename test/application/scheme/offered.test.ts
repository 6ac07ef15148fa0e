import { textsIn } from '../../../locales/languages';
import type { SchemeVersion } from '../../../src/application/ports/schemes';
import { copyScheme, listCopies } from '../../../src/application/scheme/copy-scheme';
import { countPriorities } from '../../../src/application/scheme/count-priorities';
import { createPriorities } from '../../../src/application/scheme/create-priorities';
import { readVersion } from '../../../src/application/scheme/show-scheme';
import { listPresetViews, savePreset } from '../../../src/application/scheme/site-presets';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { presets } from '../../../src/presets';
import { createDesk, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { PROJECT } from '../../support/ports/followed-issue';
import { createAdministeredSite } from '../../support/ports/memory-site';
import { sayRefusal } from '../../support/ports/say-refusal';

const { scheme: sentences, site: siteSentences } = textsIn('en').refusals;
const notAdministrator = `not-allowed: ${sentences.notAdministrator}`;
const request = { projectId: PROJECT.id, accountId: 'admin' };
const OTHER = '30000';
const versionOf = (scheme: Scheme): SchemeVersion => ({
  ...{ version: 1, inForceFrom: null, savedAt: 0, savedBy: 'admin', forOpen: [], scheme },
});

/** Two projects with the small desk's scheme, and what the site made presets of. */
function createOffering(given: GivenPorts = {}) {
  const state = { presets: [] as { id: string; scheme: Scheme }[], lost: false };
  const made = createAdministeredSite({
    ...given,
    schemes: {
      versionsOf: async (id) => (id === '777' ? [] : [versionOf(createDesk())]),
      listProjects: async () => [PROJECT.id, OTHER],
    },
    site: {
      listPresets: async () => [...state.presets],
      savePreset: async (preset) => {
        if (!state.lost) state.presets.push(preset);
        return !state.lost;
      },
    },
  });
  const save = (name: string, projectId = PROJECT.id) =>
    savePreset(made.site.ports, 'admin', { projectId, name });
  return { ...made, state, save };
}

describe('a preset of the site’s own', () => {
  test('is a copy of a project’s scheme, offered after those that ship, and can be taken away', async () => {
    const { save, site, audit } = createOffering();
    expect(await save('Our desk')).toEqual({ kind: 'saved' });
    const views = await listPresetViews(site.ports);
    expect(views.at(-1)).toMatchObject({
      id: 'our-desk',
      name: { en: 'Our desk', fr: 'Our desk' },
      own: true,
    });
    expect(views.filter(({ own }) => !own)).toHaveLength(Object.keys(presets).length);
    expect(audit).toEqual(['admin preset-saved Our desk']);
  });

  test('has no name that one has already, in either language', async () => {
    const { save, state } = createOffering();
    await save('Our desk');
    for (const name of [
      'Our desk',
      ...Object.values(presets).flatMap((preset) => [preset.name.en, preset.name.fr]),
    ])
      expect(sayRefusal(await save(name))).toBe(`invalid: ${sentences.takenPresetName}`);
    expect(state.presets).toHaveLength(1);
  });

  test('is not made of a project without a scheme', async () => {
    const { save, state, audit } = createOffering();
    expect(sayRefusal(await save('Our desk', '777'))).toBe(`not-found: ${sentences.noScheme}`);
    expect([state.presets, audit]).toEqual([[], []]);
  });

  test('is not made while somebody makes it, nor by whoever lost the claim in between', async () => {
    const { save, state, site, audit } = createOffering();
    const changed = `busy: ${siteSentences.changedMeanwhile}`;
    site.claims.until.set('save:preset:our-desk', on('mon 11:00'));
    expect(sayRefusal(await save('Our desk'))).toBe(changed);
    site.claims.until.clear();
    state.lost = true;
    expect(sayRefusal(await save('Our desk'))).toBe(changed);
    expect([state.presets, audit]).toEqual([[], []]);
  });
});

describe('a draft begins from another project’s scheme', () => {
  test('of those that the person administers too, this one left out', async () => {
    const asked: string[][] = [];
    const { site } = createOffering({
      projects: {
        listAdministered: async (ids) => {
          asked.push(ids);
          return [];
        },
      },
    });
    expect(await listCopies(site.ports, request)).toEqual({ kind: 'copies', projects: [] });
    expect(asked).toEqual([[OTHER]]);
    expect(await copyScheme(site.ports, request, OTHER)).toMatchObject({
      kind: 'copied',
      scheme: { id: 'small' },
    });
  });

  test.each([PROJECT.id, OTHER])('not where somebody does not administer %s', async (hidden) => {
    const { site } = createOffering({ people: { canAdminister: async (id) => id !== hidden } });
    expect(sayRefusal(await copyScheme(site.ports, request, OTHER))).toBe(notAdministrator);
  });

  test('not where the other has none, and nobody lists them who does not administer his own', async () => {
    expect(sayRefusal(await copyScheme(createOffering().site.ports, request, '777'))).toBe(
      `not-found: ${sentences.noScheme}`,
    );
    const { site } = createOffering({ people: { canAdminister: async () => false } });
    expect(sayRefusal(await listCopies(site.ports, request))).toBe(notAdministrator);
  });
});

describe('an earlier version', () => {
  test('is read by its number, and one that never was is said to be none', async () => {
    const { site } = createOffering();
    expect(await readVersion(site.ports, request, 1)).toMatchObject({ version: 1, scheme: { id: 'small' } });
    expect(sayRefusal(await readVersion(site.ports, request, 2))).toBe(
      `not-found: ${sentences.noVersion(2)}`,
    );
  });

  test('is nobody’s to read who does not administer the project', async () => {
    const { site } = createOffering({ people: { canAdminister: async () => false } });
    expect(sayRefusal(await readVersion(site.ports, request, 1))).toBe(notAdministrator);
  });
});

describe('the priorities that severities lack', () => {
  /** A project with the priority High, whose Jira takes those that are not `refused`, and shows them unless they are `hidden`. */
  function createJira({ refused = [] as string[], hidden = [] as string[], given = {} as GivenPorts } = {}) {
    const created: string[] = [];
    const names = () => ['High', ...created].filter((name) => !hidden.includes(name));
    const { site } = createAdministeredSite({
      ...given,
      projects: {
        factsOf: async () => ({
          ...{ ...PROJECT, statuses: [], roles: [] },
          priorities: names().map((name) => ({ id: name, name, isDefault: false })),
        }),
        createPriority: async ({ name }) => {
          if (!refused.includes(name)) created.push(name);
          return !refused.includes(name);
        },
      },
      issues: { countIn: async (_, jql) => jql?.length ?? 0 },
    });
    const create = (...wanted: string[]) =>
      createPriorities(site.ports, { ...request, names: wanted, descriptions: {} });
    return { create, created, site };
  }

  test('are created, those that are there in other letters left alone; asked again, none is', async () => {
    const { create, created } = createJira();
    expect(await create('HIGH', 'Low')).toEqual({ kind: 'created', names: ['Low'] });
    expect(await create('HIGH', 'Low')).toEqual({ kind: 'created', names: [] });
    expect(created).toEqual(['Low']);
  });

  test('where Jira refuses one, it is named, and those after it are not tried', async () => {
    const { create, created } = createJira({ refused: ['Low'] });
    expect(sayRefusal(await create('Mid', 'Low', 'Lowest'))).toBe(
      `busy: ${sentences.priorityNotTaken('Low')}`,
    );
    expect(created).toEqual(['Mid']);
  });

  test('where the project’s priority scheme does not have them yet, that is said', async () => {
    const { create } = createJira({ hidden: ['Mid', 'Low'] });
    expect(sayRefusal(await create('Mid', 'Low'))).toBe(
      `invalid: ${sentences.notInPriorityScheme('Mid, Low')}`,
    );
  });

  test.each<[string, GivenPorts, string]>([
    ['the project', { people: { canAdminister: async () => false } }, notAdministrator],
    [
      'Jira',
      { people: { canAdministerSite: async () => false } },
      `not-allowed: ${sentences.notJiraAdministrator}`,
    ],
  ])('are created by nobody who does not administer %s', async (_, given, sentence) => {
    const { create, created } = createJira({ given });
    expect(sayRefusal(await create('Low'))).toBe(sentence);
    expect(created).toEqual([]);
  });

  test('and how many work items have each is counted for administrators of the project', async () => {
    expect(await countPriorities(createJira().site.ports, request)).toEqual({
      kind: 'counted',
      counts: [{ priority: 'High', issues: 'priority = High'.length }],
    });
    const { site } = createJira({ given: { people: { canAdminister: async () => false } } });
    expect(sayRefusal(await countPriorities(site.ports, request))).toBe(notAdministrator);
  });
});
