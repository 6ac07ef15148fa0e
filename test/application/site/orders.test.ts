import { textsIn } from '../../../locales/languages';
import type { RefusedNote } from '../../../src/application/ports/messages';
import { grantTeamRole, listRefusedNotes } from '../../../src/application/site/grant-team-role';
import { followPin, pinPanel } from '../../../src/application/site/pin-panel';
import { putFields, showScreens } from '../../../src/application/site/put-fields';
import { createDesk, on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { PROJECT } from '../../support/ports/followed-issue';
import { createAdministeredSite } from '../../support/ports/memory-site';
import { sayRefusal } from '../../support/ports/say-refusal';

const { site: sentences } = textsIn('en').refusals;
const notAdministrator = `not-allowed: ${sentences.notAdministrator}`;
const asAnybody: GivenPorts = { people: { canAdministerSite: async () => false } };
const fail = (why: string) => async () => {
  throw new Error(why);
};

describe('the panel on every work item', () => {
  const task = 'task-1';
  const notPinned = `busy: ${sentences.panelNotPinned}`;
  type Outcome = () => Promise<'done' | 'under-way' | 'failed'>;

  /** A site whose order to Jira comes out so. */
  function createOrdering(outcomeOf: Outcome, given: GivenPorts = {}) {
    const pinned: string[] = [];
    const panels = {
      pin: async () => task,
      outcomeOf,
      savePinned: async (projectId: string) => {
        pinned.push(projectId);
      },
      ...given.panels,
    };
    return { ...createAdministeredSite({ ...given, panels }), pinned };
  }
  const follow = ({ site }: ReturnType<typeof createOrdering>) =>
    followPin(site.ports, { projectId: PROJECT.id, task });

  test('is ordered, followed until Jira has done it, and remembered then', async () => {
    let outcome: Awaited<ReturnType<Outcome>> = 'under-way';
    const ordering = createOrdering(async () => outcome);
    expect(await pinPanel(ordering.site.ports, { projectId: PROJECT.id })).toEqual({ kind: 'pinning', task });
    expect(await follow(ordering)).toEqual({ kind: 'pinning', task });
    expect(ordering.pinned).toEqual([]);
    outcome = 'done';
    expect(await follow(ordering)).toEqual({ kind: 'pinned' });
    expect(ordering.pinned).toEqual([PROJECT.id]);
  });

  test.each<[string, Outcome]>([
    ['failed', async () => 'failed'],
    ['is not known any more', fail('404')],
  ])('is done by hand where its order %s, and the log says why', async (_, outcomeOf) => {
    const ordering = createOrdering(outcomeOf);
    expect(sayRefusal(await follow(ordering))).toBe(notPinned);
    expect([ordering.pinned, ordering.site.logged]).toEqual([[], ['panel not pinned']]);
  });

  test('is done by hand where Jira takes no order', async () => {
    const ordering = createOrdering(async () => 'done', { panels: { pin: fail('403') } });
    expect(sayRefusal(await pinPanel(ordering.site.ports, { projectId: PROJECT.id }))).toBe(notPinned);
  });

  test('is nobody’s to order who does not administer the site', async () => {
    const ordering = createOrdering(async () => 'done', asAnybody);
    for (const answer of [await follow(ordering), await pinPanel(ordering.site.ports, { projectId: '1' })])
      expect(sayRefusal(answer)).toBe(notAdministrator);
    expect(ordering.pinned).toEqual([]);
  });
});

describe('the fields on Jira’s screens', () => {
  /** Three screens; `refused` takes no field. */
  function createScreens(given: GivenPorts = {}, refused: string | null = null) {
    const put: string[] = [];
    const screens = {
      list: async (from: number) => ({
        screens: [{ id: `s${from}`, name: 'Screen', lacks: [] }],
        next: null,
      }),
      screensOf: async () => new Map([[PROJECT.id, ['s0']]]),
      addFields: async (id: string) => {
        if (id === refused) throw new Error('403');
        put.push(id);
      },
    };
    const other = { id: '30000', key: 'OPS', name: 'Other' };
    const projects = { listVisible: async () => [PROJECT, other] };
    return { ...createAdministeredSite({ ...given, screens, projects }), put };
  }

  test('are shown with the screens of the projects that are followed, and with the first stretch alone', async () => {
    const { site } = createScreens();
    expect(await showScreens(site.ports, 0)).toMatchObject({ projects: [{ key: 'SUP', screens: ['s0'] }] });
    expect(await showScreens(site.ports, 50)).toMatchObject({ screens: [{ id: 's50' }], projects: [] });
  });

  test('are put on those that were chosen, one after the other, until Jira refuses one', async () => {
    const { site, put } = createScreens({}, 's1');
    expect(await putFields(site.ports, { screens: ['s0', 's2'] })).toMatchObject({ kind: 'screens' });
    const refused = await putFields(site.ports, { screens: ['s1', 's3'] });
    expect(sayRefusal(refused)).toBe(`busy: ${sentences.fieldsNotPut}`);
    expect([put, site.logged]).toEqual([['s0', 's2'], ['fields not put on a screen']]);
  });

  test('are nobody’s to see or put who does not administer the site', async () => {
    const { site, put } = createScreens(asAnybody);
    expect(sayRefusal(await showScreens(site.ports, 0))).toBe(notAdministrator);
    expect(sayRefusal(await putFields(site.ports, { screens: ['s0'] }))).toBe(notAdministrator);
    expect(put).toEqual([]);
  });
});

describe('the app is let into the team’s role', () => {
  const note = (issueId: string, key: string, more: Partial<RefusedNote> = {}): RefusedNote => ({
    ...{ issueId, key, projectId: PROJECT.id, at: on('mon 10:00') },
    ...more,
  });

  /** A site where the notes of two issues were refused, and one of another project. */
  function createRefused(given: GivenPorts = {}, team: object = { roles: ['Gone', 'Desk'] }) {
    const notes = [
      note('1', 'a'),
      note('1', 'b', { at: on('mon 10:05') }),
      note('2', 'a'),
      note('9', 'a', { projectId: '30000', at: on('mon 09:00') }),
    ];
    const left: string[] = [];
    const scheme = createDesk({ team, ids: { roles: {}, groups: {} } });
    const version = { version: 1, inForceFrom: null, savedAt: 0, savedBy: '', forOpen: [], scheme };
    const made = createAdministeredSite({
      ...given,
      alerts: {
        listRefusedNotes: async () => notes,
        noteLeft: async (issueId, key) => {
          left.push(`${issueId} ${key}`);
        },
      },
      people: { rolesOf: async () => [{ id: 'r-1', name: 'Desk' }], ownAccount: async () => 'app' },
      schemes: { versionsOf: async (id) => (id === PROJECT.id ? [version] : []) },
      projects: { addToRole: async () => true, ...given.projects },
    });
    return { ...made, left };
  }
  const grant = ({ site }: ReturnType<typeof createRefused>) =>
    grantTeamRole(site.ports, 'admin', PROJECT.id);

  test('the first that the project has today; its issues are looked at again, each once', async () => {
    const refused = createRefused();
    expect(await grant(refused)).toEqual({ kind: 'saved' });
    expect(refused.left).toEqual(['1 a', '1 b', '2 a']);
    expect(refused.site.queue.wanted.map(({ issueId }) => issueId)).toEqual(['1', '2']);
    expect(refused.audit).toEqual(['admin app-let-in SUP Desk']);
  });

  test('what waits for it is listed by project, the latest first, and a project without a scheme names no role', async () => {
    expect(await listRefusedNotes(createRefused().site.ports)).toEqual([
      { projectId: PROJECT.id, project: 'SUP', role: 'Desk', notes: 3, at: on('mon 10:05') },
      { projectId: '30000', project: 'SUP', role: null, notes: 1, at: on('mon 09:00') },
    ]);
  });

  test('not where the scheme names no role that the project has', async () => {
    const refused = createRefused({}, { roles: ['Gone'] });
    expect(sayRefusal(await grant(refused))).toBe(`invalid: ${sentences.noTeamRole}`);
    expect([refused.left, refused.audit]).toEqual([[], []]);
  });

  test('not where Jira does not take it, and the notes stay refused', async () => {
    const refused = createRefused({ projects: { addToRole: async () => false } });
    expect(sayRefusal(await grant(refused))).toBe(`busy: ${sentences.roleNotGranted('Desk', 'SUP')}`);
    expect([refused.left, refused.audit, refused.site.queue.wanted]).toEqual([[], [], []]);
  });
});
