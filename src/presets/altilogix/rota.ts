import { type Rota, rotaSchema } from '../../domain/scheme/automation';

/** AltiLogix: two technicians for a regular call, three members of the team for an urgent one; a desk enters its people. */
export function createAltilogixRota(people: string[]): Rota {
  return rotaSchema.parse({
    shifts: [{ name: 'Urgent', calendar: 'urgent', people }],
    backup: people,
    tell: { Regular: 2, Urgent: 3 },
  });
}
