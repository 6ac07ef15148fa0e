/** Whose contract may be told to whoever an issue is of now: not one that judged it while it was somebody else's. */
import type { During } from '../../../../src/domain/scheme/conditions';
import { isOfOwner } from '../../../../src/domain/sla/contract-owner';
import type { History, HistoryEvent } from '../../../../src/domain/sla/history/history';

const event = (fact: object): HistoryEvent => ({ at: 1, id: '1', index: 0, actor: null, ...fact }) as never;
const history = {
  client: 'acme',
  organizations: [{ id: '7', name: 'Boreal' }],
  firstLabels: ['vip', 'bank'],
  events: [
    event({ kind: 'labels', from: ['vip', 'bank'], to: ['Quay', 'bank'] }),
    event({ kind: 'app', event: 'client-changed', payload: { client: 'quay' } }),
    event({
      kind: 'app',
      event: 'organization-changed',
      payload: { organizations: [{ id: '8', name: 'Austral' }] },
    }),
  ],
} as unknown as History;

const acme: During = { is: 'client', in: ['acme'] };
const quay: During = { is: 'client', in: ['other', 'quay'] };
const change: During = { is: 'work-type', in: ['Change'] };

test.each<[string, During, boolean]>([
  ['the client that it was of', acme, false],
  ['the client that it is of', quay, true],
  ['everybody but the client that it is of', { not: quay }, false],
  ['everybody but the client that it was of', { not: acme }, true],
  ['a label that it bears no longer', { is: 'label', in: ['vip'] }, false],
  ['a label that it bears, written otherwise', { is: 'label', in: ['QUAY'] }, true],
  ['an organization that it is shared with no longer', { is: 'organization', in: ['Boreal', '7'] }, false],
  ['an organization by its number', { is: 'organization', in: ['8'] }, true],
  ['a kind of work, whoever it is of', change, true],
  ['everything but a kind of work', { not: change }, true],
  ['a kind of work of the client that it was of', { all: [change, acme] }, false],
  ['a kind of work or the client that it was of', { any: [acme, change] }, true],
  ['two clients that it is not of', { any: [acme, { all: [quay, acme] }] }, false],
])('a contract for %s', (_, when, expected) => {
  expect(isOfOwner({ when } as never, history)).toBe(expected);
});

test('an issue that changed hands never is still its first owner’s', () => {
  const first = { ...history, events: [] };
  expect(isOfOwner({ when: acme } as never, first)).toBe(true);
  expect(isOfOwner({ when: { is: 'label', in: ['vip'] } } as never, first)).toBe(true);
  expect(isOfOwner({ when: quay } as never, { ...first, client: null })).toBe(false);
});
