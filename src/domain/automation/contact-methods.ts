import type { ContactMethod } from '../scheme/contact-methods';
import type { Scheme } from '../scheme/scheme';
import { calendarOf } from '../sla/measure/measure';
import type { Instant } from '../time/instant';

/** The ways to reach a desk about a severity, in the scheme's order; null is about any. */
export const contactMethodsFor = ({ contactMethods }: Scheme, severity: string | null): ContactMethod[] =>
  contactMethods.filter(
    ({ severities }) => severity === null || severities.length === 0 || severities.includes(severity),
  );

/** Whether a way may be used at an instant. */
export function isContactable(
  scheme: Scheme,
  { calendar, works }: Pick<ContactMethod, 'calendar' | 'works'>,
  at: Instant,
): boolean {
  return calendar === undefined || calendarOf(scheme, calendar).isOpen(at) === (works === 'open');
}
