import { localDate, plusDays } from '../time/instant';
import { shareWritten } from './words';

/** What a day of the strip is drawn as: the worst that happened in it. */
const dayStates = ['down', 'planned', 'client', 'up', 'unknown'];
const states = {
  down: { en: 'Interrupted', fr: 'Interruption' },
  planned: { en: 'Planned maintenance', fr: 'Entretien planifié' },
  client: { en: 'Caused by the client', fr: 'Causé par le client' },
  up: { en: 'Up', fr: 'En service' },
  unknown: { en: 'No data', fr: 'Aucune donnée' },
};
/**
 * The days of the availability strip, the oldest first, today last. A day before the service was watched is unknown, never up.
 *
 * @example stripOf(service, 90).length // => 90
 */
export function stripOf(service, days) {
  const first = plusDays(service.today, 1 - days);
  return Array.from({ length: days }, (_, place) => dayOf(service, plusDays(first, place)));
}
function dayOf(service, on) {
  const { from, to, down, planned, share } = service.day(on);
  const client = service.client.within(from, to);
  const known = Math.min(to, service.record.now) > Math.max(from, service.record.since);
  const state = known ? stateOf({ down, planned, client }) : 'unknown';
  const rolling = service.rollingAt(Math.min(to, service.record.now));
  const figure = share === null ? { en: '', fr: '' } : shareWritten(share);
  const said = states[state];
  return {
    ...{ on, state, down, planned, client, share, rolling, keys: keysOn(service, on) },
    say: { en: `${said.en} ${figure.en}`.trim(), fr: `${said.fr} ${figure.fr}`.trim() },
  };
}
function stateOf({ down, planned, client }) {
  if (down > 0) return 'down';
  if (planned > 0) return 'planned';
  return client > 0 ? 'client' : 'up';
}
function keysOn({ record, terms }, on) {
  const touching = record.outages.filter(({ from, to }) => {
    const last = Math.max(from, (to ?? record.now) - 1);
    return localDate(from, terms.timezone) <= on && localDate(last, terms.timezone) >= on;
  });
  return [...new Set(touching.map(({ key }) => key))];
}
