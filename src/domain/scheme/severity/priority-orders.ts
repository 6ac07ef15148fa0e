import { foldName } from './compare-names';

/** A project's priorities, most urgent first, and which of them an issue has that nobody triaged; null where that is not told. */
export interface PriorityOrder {
  order: readonly { id: string | null; name: string | null }[];
  default: { id: string | null; name: string | null } | null;
}

/** The order of a project's priorities as Jira lists them; null for a project that has none. */
export function orderOf(
  priorities: readonly { id: string; name: string; isDefault: boolean }[],
): PriorityOrder | null {
  if (priorities.length === 0) return null;
  const order = priorities.map(({ id, name }) => ({ id, name }));
  return { order, default: order[priorities.findIndex(({ isDefault }) => isDefault)] ?? null };
}

/** Jira's own priorities, most urgent first, for names that are no severity of the scheme. */
export const knownOrders: readonly (readonly string[])[] = [
  ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
  ['Blocker', 'Critical', 'Major', 'Minor', 'Trivial'],
  ['P1', 'P2', 'P3', 'P4', 'P5'],
  ['La plus élevée', 'Élevée', 'Moyenne', 'Faible', 'La plus faible'],
  ['La plus haute', 'Haute', 'Moyenne', 'Basse', 'La plus basse'],
  ['Très élevée', 'Élevé', 'Moyen', 'Bas', 'Très faible'],
  ['Bloquante', 'Critique', 'Majeure', 'Mineure', 'Triviale'],
  ['Bloquant', 'Critique', 'Majeur', 'Mineur', 'Trivial'],
  ['Höchste', 'Hoch', 'Mittel', 'Niedrig', 'Niedrigste'],
  ['Sehr hoch', 'Hoch', 'Mittel', 'Gering', 'Sehr gering'],
  ['Más alta', 'Alta', 'Media', 'Baja', 'Más baja'],
  ['Mais alta', 'Alta', 'Média', 'Baixa', 'Mais baixa'],
  ['Altíssima', 'Alta', 'Média', 'Baixa', 'Baixíssima'],
  ['Massima', 'Alta', 'Media', 'Bassa', 'Minima'],
  ['Hoogste', 'Hoog', 'Gemiddeld', 'Laag', 'Laagste'],
  ['Najwyższy', 'Wysoki', 'Średni', 'Niski', 'Najniższy'],
  ['Высочайший', 'Высокий', 'Средний', 'Низкий', 'Самый низкий'],
  ['最高', '高', '中', '低', '最低'],
  ['매우 높음', '높음', '보통', '낮음', '매우 낮음'],
];

/** Of two lists that share a name, the first one tells its place. */
const places: ReadonlyMap<string, number> = new Map(
  knownOrders.flatMap((order) => order.map((name, place) => [foldName(name), place] as const)).reverse(),
);

/**
 * A priority's place, 0 for the most urgent: in the project's own order, else in the lists Jira ships in its languages. Null for one
 * that no list knows.
 *
 * @example placeInOrder({ id: null, name: 'Highest' }, null) // => 0
 */
export function placeInOrder(
  { id, name, names }: { id: string | null; name: string | null; names?: readonly string[] | undefined },
  priorities: PriorityOrder | null,
): number | null {
  const candidates = [name, ...(names ?? [])];
  if (priorities) return findPlace(priorities, id, candidates);
  for (const candidate of candidates) {
    const place = candidate === null ? undefined : places.get(foldName(candidate));
    if (place !== undefined) return place;
  }
  return null;
}

/** An id decides; the names it ever bore are asked where one of both has no id. */
function findPlace(
  { order }: PriorityOrder,
  id: string | null,
  names: readonly (string | null)[],
): number | null {
  const byId = id === null ? -1 : order.findIndex((priority) => priority.id === id);
  if (byId >= 0) return byId;
  const folded = names.flatMap((name) => (name === null ? [] : foldName(name)));
  const byName = order.findIndex(({ name }) => name !== null && folded.includes(foldName(name)));
  return byName >= 0 ? byName : null;
}
