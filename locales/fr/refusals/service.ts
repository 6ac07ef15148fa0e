import type { ServiceRefusalTexts } from '../../en/refusals/service';

export const service: ServiceRefusalTexts = {
  notWatched: 'La disponibilité du service de ce client n’est pas comptée.',
  gone: 'Ceci n’est plus là.',
  futureMoment: 'Ce moment n’est pas encore venu.',
  reversedMaintenance: 'Un entretien finit après avoir commencé.',
  outage: {
    'ends-before-it-begins': () => 'Une interruption ne peut finir avant d’avoir commencé.',
  },
};
