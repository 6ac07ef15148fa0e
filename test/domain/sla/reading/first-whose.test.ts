import type { AppEvent } from '../../../../src/domain/sla/history/app-events';
import { historyOf } from '../../../../src/domain/sla/reading/read-history';

const RECEIPT = Date.parse('2025-06-05T14:00:00Z');
const issue = {
  ...{ id: '1', key: 'SUP-1' },
  fields: { created: '2025-06-05T14:00:00.000+0000', status: { id: '1', name: 'To Do' }, labels: [] },
  changelog: { histories: [], total: 0 },
};
const record = (at: number, kind: AppEvent['kind'], payload: object): AppEvent => ({
  ...{ id: `${kind}:${at}`, at, actor: 'app', kind, payload },
});
const read = (...appEvents: AppEvent[]) => {
  const { client, organizations, events } = historyOf(issue, { appEvents, client: 'quay' });
  return { client, organizations, kinds: events.map((event) => event.kind === 'app' && event.event) };
};

test('what was recorded as of the receipt is whose it was then, and no change', () => {
  expect(
    read(
      record(RECEIPT, 'client-changed', { client: 'acme' }),
      record(RECEIPT, 'organization-changed', { organizations: ['Boreal'] }),
    ),
  ).toEqual({ client: 'acme', organizations: [{ id: 'Boreal', name: 'Boreal' }], kinds: [] });
});

test('nobody’s at its receipt is recorded too, over what the caller knows', () => {
  expect(read(record(RECEIPT, 'client-changed', { client: null })).client).toBeNull();
});

test('what is recorded after the receipt is a change, and the caller tells whose it was before', () => {
  expect(read(record(RECEIPT + 1, 'client-changed', { client: 'acme' }))).toEqual({
    client: 'quay',
    organizations: [],
    kinds: ['client-changed'],
  });
});
