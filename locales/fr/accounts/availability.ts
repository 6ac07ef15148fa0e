import type { AvailabilityTexts } from '../../en/accounts/availability';

export const availability: AvailabilityTexts = {
  share: (percent) => `${percent}\u00a0%`,
  notice: {
    planned: (when) => `Entretien planifié\u00a0: ${when}`,
    critical: (when) => `Entretien pour une correction critique\u00a0: ${when}`,
    cancelled: (when) => `Entretien planifié annulé\u00a0: ${when}`,
    begins: (when) => `Début\u00a0: ${when}`,
    ends: (when) => `Fin\u00a0: ${when}`,
    lasts: (length) => `Durée\u00a0: ${length}`,
    mayBeDown: 'Le service pourrait ne pas être disponible pendant ce temps.',
    willNotBe: 'Cet entretien n’aura pas lieu.',
  },
};
