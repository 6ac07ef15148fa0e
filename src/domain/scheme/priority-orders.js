import { folded } from './same-name';

/** Jira's own priorities, most urgent first, for names that are no severity of the scheme. */
const ORDERS = [
  ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
  ['La plus élevée', 'Élevée', 'Moyenne', 'Faible', 'La plus faible'],
  ['La plus haute', 'Haute', 'Moyenne', 'Basse', 'La plus basse'],
  ['Très élevée', 'Élevé', 'Moyen', 'Bas', 'Très faible'],
  ['Blocker', 'Critical', 'Major', 'Minor', 'Trivial'],
  ['Bloquante', 'Critique', 'Majeure', 'Mineure', 'Triviale'],
  ['Bloquant', 'Critique', 'Majeur', 'Mineur', 'Trivial'],
  ['P1', 'P2', 'P3', 'P4', 'P5'],
];
const places = new Map(ORDERS.flatMap((order) => order.map((name, place) => [folded(name), place])));
/**
 * A priority's place in Jira's order, 0 for the most urgent: by its name in English or French, then by Jira's own number; a name
 * nobody knows comes after all.
 *
 * @example placeInOrder('Highest', null) // => 0
 */
export function placeInOrder(name, id) {
  const place = places.get(folded(name));
  if (place !== undefined) return place;
  const number = Number(id ?? Number.NaN);
  return Number.isInteger(number) && number >= 1 && number <= 5 ? number - 1 : Number.POSITIVE_INFINITY;
}
