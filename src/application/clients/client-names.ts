import type { ClientView } from '../../contract/admin';
import { type Refusal, refusal } from '../refusal';

type Bearing = Pick<ClientView, 'projects' | 'labels' | 'components'> & { id: string | null };

/** A label or a component that tells another client's issues in the same project; null where none does. */
export function toldTwice(clients: readonly ClientView[], client: Bearing): Refusal | null {
  for (const other of clients) {
    const together = other.projects.some((key) => client.projects.includes(key));
    if (other.id === client.id || !together) continue;
    const name = common(client.labels, other.labels) ?? common(client.components, other.components);
    if (name !== undefined) return taken(name, other.name);
  }
  return null;
}

function common(one: readonly string[], other: readonly string[]): string | undefined {
  const known = new Set(other.map((name) => name.toLowerCase()));
  return one.find((name) => known.has(name.toLowerCase()));
}

const taken = (name: string, client: string) =>
  refusal(
    'invalid',
    `“${name}” tells the issues of ${client} already; choose another, or take it from ${client} first.`,
    `«\u00a0${name}\u00a0» dit déjà les tickets de ${client}\u00a0; choisissez-en un autre, ou retirez-le d’abord à ${client}.`,
  );
