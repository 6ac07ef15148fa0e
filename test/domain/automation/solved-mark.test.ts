import { solvedMarkOf } from '../../../src/domain/automation/solved-mark';
import { solvedSchema } from '../../../src/domain/scheme/automation';
import { presets } from '../../../src/presets';

const marked = solvedSchema.parse({ resolutions: ['Done', 'Résolu'], mark: { en: 'Solved', fr: 'Réglé' } });

test.each(['Done', 'done', 'resolu'])('%s marks an issue in the words of the scheme', (resolution) => {
  expect(solvedMarkOf(marked, resolution)).toEqual({ en: 'Solved', fr: 'Réglé' });
});

test.each(['Duplicate', 'Won’t Do', 'Undone'])('%s marks nothing', (resolution) => {
  expect(solvedMarkOf(marked, resolution)).toBeNull();
});

test('without a list every resolution marks, and without words by its own name', () => {
  expect(solvedMarkOf(solvedSchema.parse({}), 'Done')).toEqual({ en: 'Done', fr: 'Done' });
});

test('valtech’s says permanently solved', () => {
  const terms = presets.valtech?.automation?.solved;
  expect(terms && solvedMarkOf(terms, 'Done')).toMatchObject({ en: 'Permanently solved' });
});
