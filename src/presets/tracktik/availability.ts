import { type AvailabilityTerms, availabilityTermsSchema } from '../../domain/availability/terms';

/** TrackTik: up 99.5 % of any thirty days, at most three hours of maintenance a month. */
export const tracktikAvailability: AvailabilityTerms = availabilityTermsSchema.parse({
  id: 'tracktik',
  timezone: 'America/Toronto',
  share: 9950,
  windowDays: 30,
  severities: ['Critical'],
  maintenance: {
    monthly: 'PT3H',
    clause:
      'les travaux d’Entretien planifié ne dépassent pas trois (3) heures au cours d’une période d’un mois',
  },
  clause: 'au moins 99,5\u00a0% du temps au cours d’une période de trente (30) jours',
});
