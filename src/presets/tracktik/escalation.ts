import { type EscalationPath, escalationSchema } from '../../domain/scheme/automation';

/**
 * TrackTik's four levels; the third has a name of its own for each client. An issue that is here is at support, the second; steps are by
 * hand unless a time is entered.
 */
export const tracktikEscalation: EscalationPath = escalationSchema.parse({
  steps: [
    { key: 'client-desk', name: { en: 'The client’s own desk', fr: 'Soutien interne du client' } },
    {
      key: 'support',
      name: { en: 'Client support', fr: 'Soutien à la clientèle' },
      contact: '+1\u00a0888\u00a0670-9782; +1\u00a0888\u00a0454-5606, 2',
    },
    {
      key: 'success',
      name: { en: 'Client success manager', fr: 'Gestionnaire du succès de la clientèle' },
      onDemand: true,
    },
    {
      key: 'director',
      name: { en: 'IT director', fr: 'Directeur des TI' },
      contact: 'Vincent Szeto',
      onDemand: true,
    },
  ],
  begins: 'support',
  clause: 'Passage à un niveau supérieur',
});
