/** What a scheme's own table says of the project's priorities, as the page edits it. */
import type { Scheme } from '../../src/domain/scheme/scheme';
import { presets } from '../../src/presets';
import { priorityOf, withPriority } from '../../static/scheme/severities/priority-table';

const valtech = presets.valtech as Scheme;
const withTable = (priorities: Record<string, string>): Scheme => ({
  ...valtech,
  severityFrom: { ...valtech.severityFrom, priorities },
});
const blocker = { id: '10007', name: 'Blocker' };

test('a priority is found by its id, and by its name where the table has no id of it', () => {
  expect(priorityOf(withTable({ '10007': 'Fatal', blocker: 'Minor' }), blocker)).toBe('Fatal');
  expect(priorityOf(withTable({ blocker: 'Minor' }), blocker)).toBe('Minor');
  expect(priorityOf(withTable({}), blocker)).toBeNull();
  expect(priorityOf(withTable({}), { id: 'constructor', name: 'toString' })).toBeNull();
});

test('what is chosen is kept by the id, and the name is in the table no more; nothing chosen takes it out', () => {
  const named = withTable({ Blocker: 'Minor', '10008': 'Critical' });
  expect(withPriority(named, blocker, 'Fatal')).toEqual({ '10007': 'Fatal', '10008': 'Critical' });
  expect(withPriority(withTable({ '10007': 'Fatal' }), blocker, '')).toEqual({});
});
