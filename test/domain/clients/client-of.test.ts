import fc from 'fast-check';
import { type ClientTraits, clientOf } from '../../../src/domain/clients/client-of';

const createServed = (id: string, more: Partial<ClientTraits> = {}): ClientTraits => ({
  ...{ id, projects: ['SUP'], contacts: [], labels: [], components: [] },
  ...more,
});
const acme = createServed('acme', {
  contacts: [{ accountId: 'ada' }, { email: 'Bob@acme.example' }],
  labels: ['VIP'],
});
const boreal = createServed('boreal', { labels: ['north'], components: ['Warehouse'] });
const elsewhere = createServed('else', { projects: ['OPS'], labels: ['VIP'] });
const clients = [elsewhere, acme, boreal];
const findClientId = (labels: string[], caller = {}, of = clients, components: string[] = []) =>
  clientOf(of, { project: 'SUP', labels, components }, caller)?.id ?? null;

test.each([
  ['who called is on its list, by account', ['north'], { accountId: 'ada' }, 'acme'],
  ['or by address, in whatever letters', [], { email: 'bob@ACME.example' }, 'acme'],
  ['a label names it by its key', ['client:boreal'], { accountId: 'eve' }, 'boreal'],
  ['or by a label of its own', ['vip'], {}, 'acme'],
  ['two are served here and nothing tells', ['other'], {}, null],
])('%s', (_, labels, caller, expected) => {
  expect(findClientId(labels, caller)).toBe(expected);
});

test('a component tells where no label does', () => {
  expect(findClientId([], {}, clients, ['warehouse'])).toBe('boreal');
  expect(findClientId(['vip'], {}, clients, ['Warehouse'])).toBe('acme');
});

test('the only client of a project has every issue that nothing tells', () => {
  expect(findClientId([], {}, [elsewhere, boreal])).toBe('boreal');
});

test('of two that fit alike it is the first by its id, in whatever order they are told', () => {
  const twin = createServed('aaa', { labels: ['north'] });
  expect(findClientId(['north'], {}, [boreal, twin])).toBe('aaa');
  expect(findClientId(['north'], {}, [twin, boreal])).toBe('aaa');
});

test('the order of labels tells nothing, and nobody of another project is ever found', () => {
  const label = fc.constantFrom('vip', 'north', 'client:else', 'client:acme', 'x');
  fc.assert(
    fc.property(fc.array(label), (labels) => {
      expect(findClientId(labels.toReversed())).toBe(findClientId(labels));
      expect(findClientId(labels)).not.toBe('else');
    }),
  );
});
