import type { Scheme } from '../../../src/contract/scheme';

/** The report that a desk owes which has none yet. */
export function defaultReportOf({ severities, calendars }: Scheme): NonNullable<Scheme['report']> {
  const [highest] = severities;
  const [calendar = ''] = Object.keys(calendars);
  const names = highest ? [highest.name] : [];
  return { severities: names, owed: 'ever', from: 'closing', businessDays: 5, calendar, clause: '' };
}
