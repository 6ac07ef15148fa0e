import { parseArgs } from 'node:util';
import { z } from 'zod';
import { textsIn } from '../../locales/languages';
import { toStatementCsv } from '../../src/application/billing/document/statement-csv';
import { own } from '../../src/common/own';
import { say } from '../../src/common/say';
import {
  adjustmentSchema,
  purchaseSchema,
  travelEntryOf,
  travelSchema,
} from '../../src/domain/billing/by-hand';
import { sentSchema } from '../../src/domain/billing/entry';
import { type Book, ledgerOf } from '../../src/domain/billing/ledger';
import { statementOf } from '../../src/domain/billing/statement';
import { type BillingTerms, billingTermsSchema } from '../../src/domain/billing/terms';
import { worklogEvent } from '../../src/domain/billing/worklog';
import { compileCalendar } from '../../src/domain/calendar/working-time';
import { billingPresets } from '../../src/presets';
import { instantOf } from './clocks';
import { languageOf, readAs, readJson, UsageError } from './input/files';
import { contextOptions } from './input/project-context';
import { readLatestScheme, resolveForYears } from './input/scheme-files';
import { writeEvidence } from './statement-file';

const bookSchema = z.object({
  events: z.array(worklogEvent).default([]),
  purchases: z.array(purchaseSchema).default([]),
  travels: z.array(travelSchema).default([]),
  adjustments: z.array(adjustmentSchema).default([]),
  sent: z.array(sentSchema).default([]),
});

const options = {
  terms: { type: 'string' },
  scheme: { type: 'string' },
  client: { type: 'string' },
  month: { type: 'string' },
  lang: { type: 'string' },
  csv: { type: 'boolean', default: false },
  evidence: { type: 'string' },
  book: { type: 'string' },
  service: { type: 'string' },
  votes: { type: 'string' },
  desk: { type: 'string', default: 'desk' },
  now: { type: 'string' },
  ...contextOptions,
} as const;

/** `sla statement`: a client's month from worklog events, purchases and travel; one JSON value, or CSV. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file] = positionals;
  const { client, month = '' } = values;
  if (values.evidence !== undefined) return writeMonth(values, positionals);
  if (!values.terms || !client || !file)
    throw new UsageError(
      'Name the terms, the client, the month and a file: sla statement --terms altilogix --client Acme --month 2025-06 FILE.',
    );
  if (!/^\d{4}-\d{2}$/.test(month)) throw new UsageError(`"${month}" is not a month; write --month 2025-06.`);
  const terms = readTerms(values.terms);
  const book = await readBook(file, terms, values.scheme ?? values.terms);
  const statement = statementOf(book, client, month);
  const language = languageOf(values.lang);
  const toCsv = () => toStatementCsv(statement, textsIn(language));
  process.stdout.write(values.csv ? toCsv() : `${JSON.stringify(statement)}\n`);
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** `sla statement --evidence FILE`: a client's month from exported issues, as a file that `sla verify` recomputes. */
async function writeMonth(values: Values, issues: readonly string[]): Promise<void> {
  const { scheme, client, month = '', evidence, book, terms } = values;
  if (!scheme || !client || !evidence || issues.length === 0 || !/^\d{4}-\d{2}$/.test(month))
    throw new UsageError(
      'Name the scheme, the client, the month, where the file goes, and the issues: sla statement --scheme valtech --client acme --month 2025-06 --evidence statement.json.gz ISSUES…',
    );
  if (book !== undefined && !terms) throw new UsageError('A book is read by its terms: --terms altilogix.');
  const read = book === undefined ? null : await readBook(book, readTerms(terms ?? ''), scheme);
  const entries = read && ledgerOf(read).filter((entry) => entry.client === client && entry.month <= month);
  const now = instantOf(values.now);
  await writeEvidence({ ...values, scheme, client, month, evidence, entries, now }, issues);
}

function readTerms(nameOrFile: string): BillingTerms {
  const preset = own(billingPresets, nameOrFile);
  return preset ?? readAs(billingTermsSchema, readJson(nameOrFile), nameOrFile);
}

async function readBook(file: string, terms: BillingTerms, scheme: string): Promise<Book> {
  const book = readAs(bookSchema, readJson(file), file);
  for (const journey of book.travels) {
    const entry = travelEntryOf(terms, journey);
    if ('refused' in entry) {
      const sentence = say(textsIn('en').refusals.accounts.unchargedJourney, entry.refused);
      throw new UsageError(`${file}: travel ${journey.id}: ${sentence}`);
    }
  }
  return { ...book, terms, hours: await hoursOf(terms, scheme, book.events) };
}

/** The calendar of the emergency rule, its holidays resolved for the years worked in. */
async function hoursOf(
  { emergency }: BillingTerms,
  scheme: string,
  events: Book['events'],
): Promise<Book['hours']> {
  const started = events.flatMap((event) => (event.kind === 'worklog' ? [event.worklog.started] : []));
  if (!emergency || started.length === 0) return null;
  const years = started.map((at) => new Date(at).getUTCFullYear());
  const span = { from: Math.min(...years), to: Math.max(...years) };
  const { calendars } = await resolveForYears(readLatestScheme(scheme), span);
  const calendar = own(calendars, emergency.calendar);
  if (!calendar) throw new UsageError(`The scheme ${scheme} has no calendar named "${emergency.calendar}".`);
  return compileCalendar(calendar);
}
