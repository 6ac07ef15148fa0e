import type { Book } from '../../../src/domain/billing/ledger';
import { type WorklogEvent, worklogEvent } from '../../../src/domain/billing/worklog';
import { compileCalendar } from '../../../src/domain/calendar/working-time';
import { withHolidays } from '../../../src/domain/scheme/calendars/holidays';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { valtechBilling } from '../../../src/presets/valtech/billing';
import { valtech } from '../../../src/presets/valtech/scheme';

const business = withHolidays(valtech, 2025, 2025).calendars.business;
if (!business) throw new Error('Valtech has business hours');
const hours = compileCalendar(business);

const nothing = { events: [], purchases: [], travels: [], adjustments: [], sent: [] };

/** The books of AltiLogix, whose client Acme bought ten hours on the first of June 2025. */
export function createAltilogixBook(changes: Partial<Book> = {}): Book {
  return { ...nothing, terms: altilogixBilling, hours: null, purchases: [tenHours], ...changes };
}

/** The books of Valtech, with the calendar of its clocks. */
export function createValtechBook(changes: Partial<Book> = {}): Book {
  return { ...nothing, terms: valtechBilling, hours, ...changes };
}

export const tenHours = { id: '1', client: 'Acme', on: '2025-06-01', recordedAt: 1, minutes: 600 };

interface Work {
  id?: string;
  at?: string;
  started?: string;
  minutes: number;
  says?: string;
  client?: string;
  issue?: string;
  severity?: string;
  type?: string;
  summary?: string;
}

/** A worklog as Jira tells it, on an issue of Acme's unless it says otherwise. */
export function work({ started = '2025-06-10T10:00:00-04:00', ...rest }: Work): WorklogEvent {
  const { id = '1', at = started, issue = '10001', client = 'Acme', severity = 'Regular' } = rest;
  const worklogFields = { started: started.replace(/:(\d\d)$/, '$1'), timeSpentSeconds: rest.minutes * 60 };
  return worklogEvent.parse({
    kind: 'worklog',
    at,
    worklog: { id, issueId: issue, self: 'https://a.test', comment: rest.says ?? '', ...worklogFields },
    issue: {
      ...{ id: issue, key: `SUP-${issue}`, client, severity },
      ...{ summary: rest.summary ?? 'Printer', type: rest.type ?? 'Incident' },
    },
  });
}

/** A worklog's deletion. */
export function createDeletion(worklogId: string, at: string): WorklogEvent {
  return worklogEvent.parse({ kind: 'deleted', worklogId, at });
}

export const at = (iso: string) => Date.parse(iso);
