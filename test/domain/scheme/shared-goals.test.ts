/** What contracts promise alike is kept once, however many there are. */
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { termsOf } from '../../../src/domain/scheme/versions/terms';

const within = (breach: string) => ({ goal: { in: 'elapsed', breach }, clause: '' });
const contractOf = (id: string, response: string) => ({
  id,
  clause: '',
  goals: { High: { response: within(response) } },
});

const scheme = {
  goals: { High: { response: within('PT4H'), resolution: within('PT8H') }, Low: { response: within('P1D') } },
  contracts: [contractOf('gold', 'PT1H'), contractOf('silver', 'PT1H'), contractOf('bronze', 'PT2H')],
} as unknown as Scheme;
const goalsOf = (id: string) => termsOf(scheme, id).goals;

test('two contracts that say the same share their goals; one that differs shares all it does not change', () => {
  expect(goalsOf('gold')).toEqual({
    High: { response: within('PT1H'), resolution: within('PT8H') },
    Low: { response: within('P1D') },
  });
  expect(goalsOf('silver')).toBe(goalsOf('gold'));
  expect(goalsOf('bronze').High?.response).toEqual(within('PT2H'));
  expect(goalsOf('bronze').Low).toBe(scheme.goals.Low);
  expect(goalsOf('bronze').High?.resolution).toBe(scheme.goals.High?.resolution);
});

test('a scheme with the same words keeps goals of its own', () => {
  const other = structuredClone(scheme);
  expect(termsOf(other, 'gold').goals).toEqual(goalsOf('gold'));
  expect(termsOf(other, 'gold').goals).not.toBe(goalsOf('gold'));
});
