import { type BillingTerms, billingTermsSchema } from '../domain/billing/terms';

const regular = 'L’imputation du temps pour les appels non urgents (ou pour du travail planifié à l’avance)';
const urgent = 'L’imputation du temps pour les appels urgents';

const roundingOf = (withBank: [number, number], withoutBank: number, clause: string) => ({
  withBank: { increment: withBank[0], minimum: withBank[1] },
  withoutBank: { increment: withoutBank, minimum: 0 },
  clause,
});

/** AltiLogix: a prepaid bank of hours, charged in increments by the urgency and the place of the work. */
export const altilogixBilling: BillingTerms = billingTermsSchema.parse({
  id: 'altilogix',
  name: { en: 'AltiLogix time bank', fr: 'Banque d’heures AltiLogix' },
  timezone: 'America/Toronto',
  work: {
    'regular-phone': roundingOf([15, 0], 30, regular),
    'regular-on-site': roundingOf([30, 60], 60, regular),
    'urgent-phone': roundingOf([30, 60], 60, urgent),
    'urgent-on-site': roundingOf([60, 120], 120, urgent),
    'planned-phone': roundingOf([15, 0], 30, regular),
    'planned-on-site': roundingOf([30, 60], 60, regular),
  },
  signs: { urgentSeverities: ['Urgent'] },
  bank: {
    dueInDays: 30,
    clause:
      'Toute banque d’heures est payable d’avance (NET 30 jours) et n’est ni remboursable ou transférable',
  },
  excluded: {
    issueTypes: ['Training', 'Formation', 'Change request', 'Demande de modification', 'DDM'],
    labels: ['training', 'formation', 'change-request', 'ddm'],
    clause: 'ne peut être utilisée ni pour de la formation, ni pour réaliser une DDM',
  },
  travel: {
    beyondKm: 25,
    clause:
      'Le temps de transport et les frais de déplacement au-delà d’un rayon de 25 km du centre-ville de Montréal sont en sus',
  },
});

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

/** The terms that ship, by the name of their desk. */
export const billingPresets: Record<string, BillingTerms> = {
  altilogix: altilogixBilling,
  valtech: valtechBilling,
};
