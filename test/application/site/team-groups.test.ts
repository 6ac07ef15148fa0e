import { textsIn } from '../../../locales/languages';
import type { TeamGroup } from '../../../src/application/ports/people';
import { addTeamGroup, removeTeamGroup } from '../../../src/application/site/team-groups';
import { createSite } from '../../support/ports/followed-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');

/** A site whose team is some groups; another administrator may change them before they are saved. */
function createTeam(count: number, meanwhile: (groups: TeamGroup[]) => void = () => undefined) {
  const groups: TeamGroup[] = Array.from({ length: count }, (_, nth) => ({
    name: `g${nth}`,
    id: `id-${nth}`,
  }));
  const state = { groups };
  const site = createSite({
    given: {
      people: {
        listGroups: async ({ ids, names }) => [
          ...ids.map((id) => ({ id, name: id.replace('id-', 'g') })),
          ...names.map((name) => ({ id: `id-${name}`, name })),
        ],
      },
      teamGroups: {
        list: async () => [...state.groups],
        save: async (after) => {
          state.groups = after;
          return true;
        },
      },
      site: { recordAudit: async () => undefined },
    },
  });
  const { take } = site.ports.claims;
  site.ports.claims.take = async (...claim) => {
    meanwhile(state.groups);
    return take(...claim);
  };
  return { site, state };
}

test('the twentieth group joins the team and the next is refused with a sentence', async () => {
  const { site, state } = createTeam(19);
  expect(await addTeamGroup(site.ports, 'admin', 'last')).toEqual({ kind: 'saved' });
  expect(sayRefusal(await addTeamGroup(site.ports, 'admin', 'more'))).toBe(
    `invalid: ${refusals.site.tooManyGroups(20)}`,
  );
  expect(state.groups).toHaveLength(20);
});

test.each([
  ['adds one', addTeamGroup, 'new'],
  ['takes one away', removeTeamGroup, 'g0'],
])('who %s while somebody else changes the list is told, and the other change stands', async (_, change, name) => {
  const { site, state } = createTeam(2, (groups) => groups.push({ name: 'other', id: 'id-other' }));
  expect(sayRefusal(await change(site.ports, 'admin', name))).toBe(`busy: ${refusals.site.changedMeanwhile}`);
  expect(state.groups.map((group) => group.name)).toEqual(['g0', 'g1', 'other']);
});
