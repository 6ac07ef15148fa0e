import { useMemo, useRef } from 'react';
import { own } from '../../../src/common/own';
import type { Calendar, Scheme, SchemeCheckAnswer } from '../../../src/contract/scheme';

/** The draft as it is drawn: the holidays of a rule are the server's, as it last gave them for that rule. */
export function useRuleDays(scheme: Scheme | null, checked: SchemeCheckAnswer | null): Scheme | null {
  const ruleHolidays = useRef(new Map<string, Calendar['holidays']>());
  return useMemo(() => {
    if (!scheme) return null;
    for (const [name, days] of Object.entries(checked?.holidays ?? {}))
      ruleHolidays.current.set(
        keyOf(name, own(scheme.calendars, name)),
        days.map((day) => ({ ...day, from: 'rule' as const })),
      );
    const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => {
      const byRule = ruleHolidays.current.get(keyOf(name, calendar));
      const byHand = calendar.holidays.filter((day) => typeof day === 'string' || day.from === 'hand');
      return [name, byRule ? { ...calendar, holidays: [...byRule, ...byHand] } : calendar];
    });
    return { ...scheme, calendars: Object.fromEntries(calendars) };
  }, [scheme, checked]);
}

const keyOf = (name: string, calendar: Calendar | undefined) => `${name} ${calendar?.holidayRule ?? ''}`;
