/** Conditions as the scheme page says and changes them, and clocks as it adds and removes them. */

import type { Language } from '../../locales/languages';
import { problemsOf } from '../../src/domain/lint/problems/problems';
import { conditionSchema } from '../../src/domain/scheme/conditions';
import { schemeSchema } from '../../src/domain/scheme/scheme';
import { presets } from '../../src/presets';
import {
  createClock,
  missingClocksOf,
  withClockOf,
  withoutClock,
} from '../../static/scheme/clocks/clock-edits';
import {
  convertCondition,
  createCondition,
  eventKinds,
  groupKinds,
  stateKinds,
} from '../../static/scheme/clocks/condition-kinds';
import { formatCondition } from '../../static/scheme/clocks/condition-text';
import { conditionsTextsIn } from '../../static/scheme/draft/texts';

const statuses = [
  { id: '1', name: 'Open', category: 'new' as const },
  { id: '3', name: 'In Progress', category: 'indeterminate' as const },
];
const project = { id: '1', key: 'SUP', name: 'Support', priorities: [], statuses, roles: [] };
const schemes = Object.values(presets);
const valtech = schemeSchema.parse(presets.valtech);
const say = (written: unknown, locale: Language = 'en') => {
  const reading = { words: conditionsTextsIn(locale), locale, severity: (name: string) => name };
  return formatCondition(conditionSchema.parse(written), reading);
};
const moved = { on: 'status' as const, to: ['In Progress', 'Waiting'] };

test.each([
  [{ on: 'created' }, 'the work item is created', 'le ticket est créé'],
  [moved, 'the status becomes In Progress or Waiting', 'le statut devient In Progress ou Waiting'],
  [
    { on: 'app-event', kinds: ['contact', 'workaround'] },
    'somebody records a contact that reached the client or a workaround',
    'quelqu’un consigne un contact qui a joint le client ou un contournement',
  ],
  [
    { is: 'last-word', side: 'client' },
    'the client wrote the last public comment',
    'le client a écrit le dernier commentaire public',
  ],
  [
    { all: [{ on: 'resolved' }, { any: [{ is: 'label', in: ['a'] }, { not: { is: 'linked' } }] }] },
    'the work item is resolved and (it is labelled a or not (a work item is linked))',
    'le ticket est résolu et (il porte l’étiquette a ou non (un ticket est lié))',
  ],
])('%j is said in both languages', (written, english, french) => {
  expect([say(written), say(written, 'fr')]).toEqual([english, french]);
});

test('another kind keeps what both speak of, and a group begins with what stood there', () => {
  const to = (kind: Parameters<typeof convertCondition>[1], from: object = moved) =>
    convertCondition(from as typeof moved, kind, project, valtech);
  expect(to('is-status')).toEqual({ is: 'status', in: moved.to });
  expect(to('all')).toEqual({ all: [moved] });
  expect(to('any', { all: [moved] })).toEqual({ any: [moved] });
  expect(to('not', { is: 'label', in: ['a'] })).toEqual({ not: { is: 'label', in: ['a'] } });
  expect(to('not')).toEqual({ not: { is: 'status', in: ['In Progress'] } });
});

test('what a kind begins with is a condition, or lacks only what is still to be chosen', () => {
  for (const kind of [...eventKinds, ...stateKinds, ...groupKinds]) {
    const { success, error } = conditionSchema.safeParse(createCondition(kind, project, valtech));
    expect(success || error?.issues.every(({ code }) => code === 'too_small')).toBe(true);
  }
});

test.each(schemes)('$id with a clock less, or with every clock there is, is whole', (preset) => {
  const scheme = schemeSchema.parse(preset);
  for (const clock of Object.keys(scheme.clocks) as (keyof typeof scheme.clocks)[])
    expect(problemsOf(withoutClock(scheme, clock))).toEqual([]);
  for (const clock of Object.keys(scheme.clocks) as (keyof typeof scheme.clocks)[])
    expect(withClockOf(withoutClock(scheme, clock), scheme, clock)).toEqual(scheme);
  const more = Object.fromEntries(missingClocksOf(scheme).map((clock) => [clock, createClock(clock)]));
  expect(problemsOf(schemeSchema.parse({ ...scheme, clocks: { ...scheme.clocks, ...more } }))).toEqual([]);
});
