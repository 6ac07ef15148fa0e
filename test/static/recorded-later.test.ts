import { languageOf } from '../../locales/languages';
import type { MarkView } from '../../src/contract/explanation';
import { detailTextsIn } from '../../static/issue-panel/clocks/texts';
import { formatMark } from '../../static/issue-panel/drawing/mark-text';
import { readerOf } from '../../static/shared/reader';

const at = Date.parse('2025-06-05T13:15:00Z');
const mark: MarkView = { at, sign: 'team', kind: 'told', id: '1', side: null, word: 'contact' };
const shown = (locale: string, told: MarkView) =>
  formatMark(told, at, detailTextsIn(languageOf(locale)), readerOf({ locale, timezone: 'America/Toronto' }));

test.each([
  ['en-CA', 'today 09:45'],
  ['fr-CA', 'aujourd’hui 9\u00a0h\u00a045'],
])('the drawing says when a thing was recorded, where that was later, %s', (locale, time) => {
  const late = shown(locale, { ...mark, recordedAt: at + 30 * 60_000 });
  expect(late).toContain(`(${detailTextsIn(languageOf(locale)).recordedAt('')}${time}`);
  expect(shown(locale, mark)).not.toContain(detailTextsIn(languageOf(locale)).recordedAt('').trim());
});
