import { parseArgs } from 'node:util';
import { type HolidayRule, holidayRules } from '../../src/domain/calendar/calendar';
import { holidaysOf } from '../../src/domain/calendar/holidays';

/** `sla holidays --rule R --from Y --to Y [--lang fr]`: one date and name a line. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rule: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      lang: { type: 'string', default: 'en' },
    },
  });
  const language = values.lang === 'fr' ? 'fr' : 'en';
  const found = holidaysOf(ruleNamed(values.rule), yearIn('from', values.from), yearIn('to', values.to));
  process.stdout.write(found.map(({ date, name }) => `${date} ${name[language]}\n`).join(''));
}

function ruleNamed(name = ''): HolidayRule {
  const rule = holidayRules.find((known) => known === name);
  if (!rule) throw new Error(`--rule is one of ${holidayRules.join(', ')}; "${name}" is not.`);
  return rule;
}

function yearIn(option: string, text = ''): number {
  if (!/^\d{4}$/.test(text)) throw new Error(`--${option} is a year such as 2026; "${text}" is not.`);
  return Number(text);
}
