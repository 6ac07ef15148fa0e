import { type EscalationPath, escalationSchema } from '../domain/automation/ladder';
import { type Rota, rotaSchema } from '../domain/automation/rota';

/** TrackTik's four levels; the third has a name of its own for each client. Steps are by hand unless a time is entered. */
export const tracktikEscalation: EscalationPath = escalationSchema.parse({
  steps: [
    { key: 'client-desk', name: { en: 'The client’s own desk', fr: 'Soutien interne du client' } },
    { key: 'support', name: { en: 'Client support', fr: 'Soutien à la clientèle' } },
    {
      key: 'success',
      name: { en: 'Client success manager', fr: 'Gestionnaire du succès de la clientèle' },
      onDemand: true,
    },
    { key: 'director', name: { en: 'IT director', fr: 'Directeur des TI' }, onDemand: true },
  ],
  clause: 'Passage à un niveau supérieur',
});

/** Vircom: to a manager, when the client asks for one. */
export const vircomEscalation: EscalationPath = escalationSchema.parse({
  steps: [
    { key: 'support', name: { en: 'Technical support', fr: 'Soutien technique' } },
    { key: 'manager', name: { en: 'Manager', fr: 'Gestionnaire' }, onDemand: true },
  ],
  clause:
    'If you are not satisfied and wish to talk to a manager, or need a ticket escalated for any reason.',
});

/** AltiLogix: two technicians for a regular call, three members of the team for an urgent one; a desk enters its people. */
export function createAltilogixRota(people: string[]): Rota {
  return rotaSchema.parse({
    shifts: [{ name: 'Urgent', calendar: 'urgent', people }],
    backup: people,
    tell: { Regular: 2, Urgent: 3 },
  });
}
