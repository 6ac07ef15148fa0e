import { explain } from '../../../local/sla/explain/explanation';
import { textsIn } from '../../../locales/languages';
import { backtest } from '../../../src/domain/sla/backtest';
import { AGENT, createIssue, presetOf } from './issues';

const RECEIVED = '2025-06-05T14:00:00Z';
const answered = createIssue(RECEIVED, { priority: 'Fatal' }, [{ at: '2025-06-05T14:20:00Z', says: AGENT }]);
const now = Date.parse('2025-06-05T15:00:00Z');

test('an explanation says the verdict, the count and the clause, in either language', () => {
  const english = explain(presetOf('valtech'), answered, now, textsIn('en')).split('\n');
  expect(english.slice(0, 4)).toEqual([
    'SUP-1: severity Fatal',
    '',
    'Response, cycle 1, breached, started 2025-06-05T14:00:00Z, due 2025-06-05T14:15:00Z, stopped 2025-06-05T14:20:00Z, counted 20 min, left −5 min [15 minutes]',
    '  2025-06-05T14:00:00Z → 2025-06-05T14:20:00Z  20 min  counts: the clock starts, held by us',
  ]);
  expect(explain(presetOf('valtech'), answered, now, textsIn('fr'))).toContain('SUP-1\u00a0: gravité Fatale');
});

test('a backtest names the issues another scheme would have judged otherwise', () => {
  const lenient = structuredClone(presetOf('valtech'));
  const response = lenient.goals.Fatal?.response;
  if (response) response.goal = { in: 'elapsed', breach: 'PT30M' };
  expect(backtest(presetOf('valtech'), lenient, [answered], now)).toEqual([
    {
      severity: 'Fatal',
      clock: 'response',
      metToBreached: [],
      breachedToMet: ['SUP-1'],
      unchanged: [],
      onlyInOne: [],
    },
    {
      severity: 'Fatal',
      clock: 'resolution',
      metToBreached: [],
      breachedToMet: [],
      unchanged: ['SUP-1'],
      onlyInOne: [],
    },
  ]);
});

test('an explanation tells the severity before a remap or a floor: the original is kept and shown', () => {
  const at = '2025-06-05T14:00:00Z';
  const low = createIssue(at, { priority: 'Low' });
  expect(explain(presetOf('velsoft'), low, Date.parse(at), textsIn('en'))).toMatch(
    /^SUP-1: severity Medium, originally Low\n/,
  );
  expect(explain(presetOf('velsoft'), low, Date.parse(at), textsIn('fr'))).toMatch(
    /^SUP-1\u00a0: gravité \S+, à l’origine \S+\n/,
  );
  const trial = createIssue(at, { priority: 'P3', labels: ['trial'] });
  expect(explain(presetOf('vircom'), trial, Date.parse(at), textsIn('en'))).toMatch(
    /^SUP-1: severity P2, originally P3\n/,
  );
  expect(
    explain(
      presetOf('vircom'),
      createIssue(at, { priority: 'P1', labels: ['trial'] }),
      Date.parse(at),
      textsIn('en'),
    ),
  ).toMatch(/^SUP-1: severity P1\n/);
});

test('an explanation says who was closed without an answer, and who is still to be told', () => {
  const closed = createIssue(RECEIVED, { priority: 'High' }, [
    { at: '2025-06-05T14:20:00Z', status: 'Done' },
  ]);
  const [english, french] = (['en', 'fr'] as const).map((language) =>
    explain(presetOf('velsoft'), closed, now, textsIn(language)),
  );
  expect(english).toMatch(/Response, cycle 1, met, .*, closed without an answer/);
  expect(english).toMatch(/Resolution, cycle 1, running, .*, waiting for the client to be told/);
  expect(french).toMatch(/fermé sans réponse/);
  expect(french).toMatch(/en attente que le client soit averti/);
});
