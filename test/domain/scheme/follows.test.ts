import { fieldsOf } from '../../../src/domain/scheme/fields';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { presets } from '../../../src/presets';
import { presetOf } from '../sla/issues';

/** Whether a preset's clocks run for an issue of a type. */
function follows(preset: string, name: string, subtask = false): boolean {
  const scheme = presetOf(preset);
  const fields = {
    ...{ summary: 'Broken', created: '2025-06-05T14:00:00Z', issuetype: { id: '7', name, subtask } },
    ...{
      status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
      priority: { id: '1', name: 'Highest' },
    },
  };
  const history = historyOf({ id: '1', key: 'SUP-1', fields }, { fields: fieldsOf(scheme) });
  const { clocks, isFollowed } = evaluateClocks(scheme, history, Date.parse('2025-06-05T14:10:00Z'));
  return isFollowed && Object.values(clocks).some(({ cycles }) => cycles.length > 0);
}

test.each(
  Object.keys(presets),
)('%s follows every type of work but sub-tasks, whatever they are called', (preset) => {
  expect(['Bug', 'Incident', 'Demande'].map((name) => follows(preset, name))).toEqual([true, true, true]);
  expect([follows(preset, 'Sub-task', true), follows(preset, 'Petit pas', true)]).toEqual([false, false]);
});

test('vircom’s professional services have no clocks', () => {
  expect([follows('vircom', 'Professional services'), follows('vircom', 'Services professionnels')]).toEqual([
    false,
    false,
  ]);
  expect(follows('velsoft', 'Professional services')).toBe(true);
});
