import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { fieldsOf } from '../../../src/domain/scheme/fields';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { missingGrounds } from '../../../src/domain/sla/closing-grounds';
import type { HistoryEvent } from '../../../src/domain/sla/history/history';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { createDesk, dateOf, on } from './small-desk';

const restoredOrCause = { severities: ['High'], grounds: ['restored', { field: 'Root cause' }] };
const open = { isFollowed: true, severity: 'High', restoredAt: null as number | null };
const changed = (to: string | null, field = 'customfield_1'): HistoryEvent => ({
  ...{ at: on('mon 10:00'), id: '1', index: 0, actor: null },
  ...{ kind: 'field', field, name: 'Root cause', from: null, to },
});
const withCause = (values: string[], events: HistoryEvent[] = []) => ({
  firstFields: { 'Root cause': values },
  events,
});
const nothing = { firstFields: {}, events: [] };
const lacks = (scheme: Scheme, issue: Partial<typeof open>, history: object = nothing) =>
  missingGrounds(scheme, { ...open, ...issue }, { ...nothing, ...history });

test('a scheme that says nothing asks that what owes an incident report was restored, and nothing of the rest', () => {
  const desk = createDesk();
  expect(lacks(desk, {})).toEqual(['restored']);
  expect(lacks(desk, { restoredAt: on('mon 10:00') })).toEqual([]);
  expect(lacks(desk, { severity: 'Low' })).toEqual([]);
  expect(lacks(createDesk({ report: undefined }), {})).toEqual([]);
});

test('one of the grounds that a scheme names is enough, and all are named where none is there', () => {
  const desk = createDesk({ closing: restoredOrCause });
  expect(lacks(desk, {})).toEqual(restoredOrCause.grounds);
  expect(lacks(desk, { restoredAt: on('mon 10:00') })).toEqual([]);
  expect(lacks(desk, {}, withCause(['A full disk']))).toEqual([]);
});

test('a cause alone is asked for where the scheme does not name the restoring', () => {
  const desk = createDesk({ closing: { severities: ['Low'], grounds: [{ field: 'Root cause' }] } });
  expect(lacks(desk, { severity: 'Low', restoredAt: on('mon 10:00') })).toEqual([{ field: 'Root cause' }]);
  expect(lacks(desk, { severity: 'High' })).toEqual([]);
});

test('the cause is what the field holds last: one that was emptied, or holds spaces, is none', () => {
  const desk = createDesk({ closing: restoredOrCause });
  expect(lacks(desk, {}, withCause([], [changed('A full disk')]))).toEqual([]);
  expect(lacks(desk, {}, withCause(['A full disk'], [changed(null)]))).toHaveLength(2);
  expect(lacks(desk, {}, withCause(['  ']))).toHaveLength(2);
});

test('an issue that the scheme does not follow may be closed, and a field may bear any name', () => {
  expect(lacks(createDesk(), { isFollowed: false })).toEqual([]);
  const named = createDesk({ closing: { severities: ['High'], grounds: [{ field: 'constructor' }] } });
  expect(lacks(named, {})).toEqual([{ field: 'constructor' }]);
});

test('formatted text that was there from the beginning is a cause, and an empty document is none', () => {
  const causeOf = (...content: object[]) => {
    const fields = { created: dateOf('mon 09:00'), customfield_1: { version: 1, type: 'doc', content } };
    const status = { id: '1', name: 'To Do' };
    const issue = {
      id: '1',
      key: 'SUP-1',
      names: { customfield_1: 'Root cause' },
      fields: { ...fields, status },
    };
    return historyOf(
      { ...issue, changelog: { histories: [], total: 0 } },
      { fields: new Set(['Root cause']) },
    );
  };
  const desk = createDesk({ closing: restoredOrCause });
  const text = { type: 'paragraph', content: [{ type: 'text', text: 'A full disk' }] };
  expect(lacks(desk, {}, causeOf(text))).toEqual([]);
  expect(lacks(desk, {}, causeOf())).toHaveLength(2);
});

test('the fields of causes are read with the history', () => {
  expect([...fieldsOf(createDesk({ closing: restoredOrCause }))]).toContain('Root cause');
});

test('a severity that is not there, no ground and an unknown one are refused', () => {
  const refused = (closing: object) => 'mistakes' in readScheme({ ...createDesk(), closing });
  expect(refused(restoredOrCause)).toBe(false);
  expect(refused({ ...restoredOrCause, severities: ['Fatal'] })).toBe(true);
  expect(refused({ ...restoredOrCause, grounds: [] })).toBe(true);
  expect(refused({ ...restoredOrCause, grounds: ['closed'] })).toBe(true);
});
