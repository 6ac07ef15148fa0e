/** Severities renamed, removed and moved with everything that speaks of them. */

import { problemsOf } from '../../src/domain/lint/problems/problems';
import type { Scheme } from '../../src/domain/scheme/scheme';
import { presets } from '../../src/presets';
import {
  addSeverity,
  moveSeverity,
  removeSeverity,
  renameSeverity,
} from '../../static/scheme/severities/severity-edits';

const all = Object.values(presets) as Scheme[];
const valtech = presets.valtech as Scheme;
const pairs = all.flatMap((scheme) => scheme.severities.map(({ name }) => ({ scheme, name })));

test.each(pairs)('$scheme.id without $name, or with it renamed, names nothing that is not there', ({
  scheme,
  name,
}) => {
  expect(problemsOf(removeSeverity(scheme, name))).toEqual([]);
  expect(problemsOf(renameSeverity(scheme, name, 'Other'))).toEqual([]);
});

test.each(pairs)('$scheme.id with $name renamed and named back is as it was', ({ scheme, name }) => {
  expect(renameSeverity(renameSeverity(scheme, name, 'Other'), 'Other', name)).toEqual(scheme);
});

test('a name that another severity bears is not taken, and its goals stay', () => {
  expect(renameSeverity(valtech, 'Critical', 'Fatal')).toBe(valtech);
});

test('the last severity is not removed', () => {
  const [only] = valtech.severities;
  const withOneSeverity = { ...valtech, severities: [only] } as Scheme;
  expect(removeSeverity(withOneSeverity, only?.name ?? '')).toBe(withOneSeverity);
});

test('one more is the lowest, has a name of its own and no goal, and moves up', () => {
  const more = addSeverity(addSeverity(valtech, words), words);
  const names = more.severities.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(problemsOf(more)).toEqual([]);
  expect(moveSeverity(more, names.length - 1, -1).severities.at(-2)?.name).toBe(names.at(-1));
  expect(moveSeverity(more, 0, -1)).toBe(more);
});

test('the times of a ladder follow the name of their severity', () => {
  const step = { key: 'first', name: words, people: [], afterBySeverity: { Fatal: 'PT1H' }, onDemand: false };
  const ladder = { steps: [step], demandWords: [], clause: '' };
  const scheme: Scheme = { ...valtech, automation: { ladder } };
  const timesOf = ({ automation }: Scheme) => automation?.ladder?.steps[0]?.afterBySeverity;
  expect(timesOf(renameSeverity(scheme, 'Fatal', 'Blocker'))).toEqual({ Blocker: 'PT1H' });
  expect(timesOf(removeSeverity(scheme, 'Fatal'))).toEqual({});
});

const words = { en: 'Severity', fr: 'Gravité' };

test('a severity that a condition speaks of is renamed there too; removed, the condition says that one is missing', () => {
  const { resolution } = valtech.clocks;
  const only = { is: 'severity' as const, in: ['Fatal'] };
  const clocks = {
    ...valtech.clocks,
    resolution: { ...resolution, start: [{ all: [only, { not: only }] }] },
  };
  const schemeWithHolders = { ...valtech, clocks, holders: [{ holder: 'client', when: only }] } as Scheme;
  const other = renameSeverity(schemeWithHolders, 'Fatal', 'Other');
  expect(problemsOf(other)).toEqual([]);
  expect(JSON.stringify([other.clocks, other.holders])).not.toContain('Fatal');
  expect(JSON.stringify(removeSeverity(schemeWithHolders, 'Fatal').holders)).toContain('"in":[]');
});

test('a condition with a name that is empty, or of a severity that is not there, is told at its place', () => {
  const stop = [
    {
      any: [
        { on: 'field', field: ' ' },
        { is: 'label', in: [''] },
      ],
    },
    { not: { is: 'severity', in: ['Nowhere'] } },
  ];
  const clocks = { ...valtech.clocks, resolution: { ...valtech.clocks.resolution, stop } };
  expect(problemsOf({ ...valtech, clocks } as Scheme).map(({ path }) => path)).toEqual([
    'clocks.resolution.stop.0.any.0.field',
    'clocks.resolution.stop.0.any.1.in',
    'clocks.resolution.stop.1.not.in',
  ]);
});

test('contracts and what is followed speak of a severity by its new name, and no longer of one that is gone', () => {
  const goals = { Fatal: { response: { goal: { in: 'elapsed' as const, breach: 'PT5M' }, clause: '' } } };
  const when = { is: 'severity' as const, in: ['Fatal', 'Critical'] };
  const contract = { id: 'gold', name: { en: 'Gold', fr: 'Or' }, when, clause: '', goals };
  const scheme: Scheme = { ...valtech, follows: when, contracts: [contract] };
  const renamed = renameSeverity(scheme, 'Fatal', 'Major');
  expect(renamed.follows).toEqual({ is: 'severity', in: ['Major', 'Critical'] });
  expect(renamed.contracts[0]?.when).toEqual({ is: 'severity', in: ['Major', 'Critical'] });
  expect(Object.keys(renamed.contracts[0]?.goals ?? {})).toEqual(['Major']);
  const removed = removeSeverity(scheme, 'Fatal');
  expect([removed.follows, removed.contracts[0]?.goals]).toEqual([{ is: 'severity', in: ['Critical'] }, {}]);
});

test('what is asked before a closing is asked of a severity by its new name, and of none where the last one is gone', () => {
  const scheme: Scheme = { ...valtech, closing: { severities: ['Fatal'], grounds: ['restored'] } };
  expect(renameSeverity(scheme, 'Fatal', 'Major').closing?.severities).toEqual(['Major']);
  expect(removeSeverity(scheme, 'Fatal').closing).toBeUndefined();
});
