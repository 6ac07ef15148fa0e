import type { WorkingTime } from '../calendar/working-time';
import { isSameName } from '../scheme/severity/compare-names';
import { toLocalDate } from '../time/instant';
import { type Charge, chargeOf, minutesOf, priceOf } from './charge';
import { blank, type Entry, monthOf } from './entry';
import type { BillingTerms, Rounding } from './terms';
import { isExcluded, workTypeOf } from './work-type';
import type { BilledIssue, WorklogEvent, WorklogJson } from './worklog';

type Written = Extract<WorklogEvent, { kind: 'worklog' }>;

/** What the charge of a worklog depends on beside itself. */
export interface Desk {
  terms: BillingTerms;
  /** The hours of the emergency rule, the same calendar as the clocks'; null where the terms have no such rule. */
  hours: WorkingTime | null;
  /** Whether a client has a bank on a date: from its first purchase on. */
  hasBank(client: string, on: string): boolean;
}

/**
 * The entry of one version of a worklog, in the month of the day its work began in the zone of the terms. A worklog is one
 * intervention. With a bank the minutes come from it, without one they are invoiced.
 */
export function workEntry(desk: Desk, { at, worklog, issue }: Written): Entry {
  const on = toLocalDate(worklog.started, desk.terms.timezone);
  const type = workTypeOf(desk.terms, worklog, issue);
  const worked = minutesOf(worklog.timeSpentSeconds);
  const common = {
    ...blank,
    id: `${worklog.id}@${at}`,
    client: issue.client,
    month: monthOf(on),
    on,
    recordedAt: at,
    worklogId: worklog.id,
    issueId: issue.id,
    key: issue.key,
    summary: issue.summary,
    type,
    workedMinutes: worked,
    outsideMinutes: outsideMinutesOf(desk, worklog, issue),
    emergency: isEmergency(desk.terms, issue),
  };
  return { ...common, ...chargeWork(desk, { ...common, type }, isExcluded(desk.terms, issue)) };
}

type Charged = Pick<Entry, 'kind' | 'roundedMinutes' | 'bankMinutes' | 'invoiceMinutes' | 'cents' | 'why'>;
type Worked = Pick<Entry, 'client' | 'on' | 'workedMinutes'> & { type: NonNullable<Entry['type']> };

function chargeWork(desk: Desk, { client, on, type, workedMinutes }: Worked, excluded: boolean): Charged {
  const { withBank, withoutBank, centsPerHour } = desk.terms.work[type];
  const fromBank = !excluded && desk.hasBank(client, on);
  const rounding = fromBank ? withBank : withoutBank;
  const charge = excluded
    ? { worked: workedMinutes, rounded: workedMinutes, charged: workedMinutes }
    : chargeOf(workedMinutes, rounding);
  return {
    kind: excluded ? 'excluded' : 'work',
    roundedMinutes: charge.rounded,
    bankMinutes: fromBank ? -charge.charged || 0 : 0,
    invoiceMinutes: fromBank ? 0 : charge.charged,
    cents: fromBank ? 0 : costOf(charge.charged, centsPerHour),
    why: excluded ? { code: 'excluded', worked: workedMinutes } : reasonOf(charge, rounding),
  };
}

function reasonOf({ worked, rounded, charged }: Charge, { increment, minimum }: Rounding): Entry['why'] {
  return { code: 'worked', worked, rounded, increment, minimum: charged > rounded ? minimum : null };
}

/** An amount, or null where no rate is set. */
export function costOf(minutes: number, centsPerHour: number | null): number | null {
  return centsPerHour === null ? null : priceOf(minutes, centsPerHour);
}

function isEmergency({ emergency }: BillingTerms, { severity }: BilledIssue): boolean {
  return emergency?.severities.some((name) => isSameName(name, severity)) ?? false;
}

/** The part of a worklog outside hours, taken as one stretch from its start; a part of a minute is a minute. */
function outsideMinutesOf({ hours, terms }: Desk, worklog: WorklogJson, issue: BilledIssue): number {
  if (!hours || !isEmergency(terms, issue)) return 0;
  const { started, timeSpentSeconds } = worklog;
  const open = hours.between(started, started + timeSpentSeconds * 1000);
  return minutesOf(timeSpentSeconds - open / 1000);
}
