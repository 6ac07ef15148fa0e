import { parseArgs } from 'node:util';
import { textsIn } from '../../locales/languages';
import { explainMistake } from '../../src/application/scheme/document/explain-mistake';
import { textIn } from '../../src/common/local-text';
import {
  type HolidayRule,
  type HolidayYears,
  holidayRuleSchema,
  isStatutory,
} from '../../src/domain/calendar/calendar';
import { finderOf } from '../../src/domain/calendar/resolve';
import { mistakesOf } from '../../src/domain/lint/problems/mistakes';
import { languageOf } from './input/files';

/** `sla holidays --rule R --from Y --to Y [--lang fr]`: one date and name a line. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rule: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      lang: { type: 'string' },
    },
  });
  const language = languageOf(values.lang);
  const rule = parseRule(values.rule);
  const years = { from: parseYear('from', values.from), to: parseYear('to', values.to) };
  requireOrder(years);
  if (!isStatutory(rule)) requireFew(years);
  const holidays = (await finderOf(rule))(rule, years) ?? [];
  process.stdout.write(holidays.map(({ date, name }) => `${date} ${textIn(name, language)}\n`).join(''));
  if (!isStatutory(rule)) process.stderr.write(`${textsIn(language).calendars.regionNote}\n`);
}

function parseRule(name = ''): HolidayRule {
  const rule = holidayRuleSchema.safeParse(name);
  if (rule.success) return rule.data;
  const sentence = mistakesOf(rule.error).map((mistake) => explainMistake(mistake, textsIn('en')))[0] ?? '';
  throw new Error(`${sentence}; "${name}" is not.`.replace(/^a holiday rule/, '--rule'));
}

function parseYear(option: string, text = ''): number {
  if (!/^\d{4}$/.test(text)) throw new Error(`--${option} is a year such as 2026; "${text}" is not.`);
  return Number(text);
}

function requireOrder({ from, to }: HolidayYears): void {
  if (from > to) throw new Error(`--from ${from} is after --to ${to}.`);
}

function requireFew({ from, to }: HolidayYears): void {
  if (to - from >= 100) throw new Error('A region’s list is given for a hundred years at most.');
}
