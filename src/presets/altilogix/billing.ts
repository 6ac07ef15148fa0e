import { type BillingTerms, billingTermsSchema, roundingOf } from '../../domain/billing/terms';

const regular = 'L’imputation du temps pour les appels non urgents (ou pour du travail planifié à l’avance)';
const urgent = 'L’imputation du temps pour les appels urgents';

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
