import { type BillingTerms, billingTermsSchema, roundingOf } from '../../domain/billing/terms';

const asWorked = roundingOf([1, 0], 1, 'A minimum of 4 hours is invoiced for any emergency');

/** Valtech: work as worked, save the four hours of an emergency that needs work outside hours. */
export const valtechBilling: BillingTerms = billingTermsSchema.parse({
  id: 'valtech',
  name: { en: 'Valtech emergency invoicing', fr: 'Facturation des urgences Valtech' },
  timezone: 'America/Toronto',
  work: {
    'regular-phone': asWorked,
    'regular-on-site': asWorked,
    'urgent-phone': asWorked,
    'urgent-on-site': asWorked,
    'planned-phone': asWorked,
    'planned-on-site': asWorked,
  },
  signs: { urgentSeverities: ['Fatal', 'Critical'] },
  emergency: {
    severities: ['Fatal', 'Critical'],
    minimum: 240,
    calendar: 'business',
    clause:
      'A minimum of 4 hours is invoiced for any emergency requiring an intervention outside normal business hours.',
  },
});
