/** Three incidents as a desk lives them, for the texts that a client reads of each. */
import type { Incident } from '../../src/domain/report/incident';
import { evaluateClocks } from '../../src/domain/sla/clock';
import { AGENT, CLIENT, createIssue, presetOf } from '../domain/sla/issues';

type Steps = Parameters<typeof createIssue>[2];
type AppEvents = Parameters<typeof createIssue>[3];

/** A minute of Thursday 5 June 2025, as Montréal's clocks show it. */
const on = (time: string, day = '05') => `2025-06-${day}T${time}:00-04:00`;
const at = (time: string, day = '05') => Date.parse(on(time, day));

interface Story {
  summary: string;
  priority: string;
  steps: Steps;
  appEvents?: AppEvents;
}

function createIncident({ summary, priority, steps, appEvents = [] }: Story): Incident {
  const scheme = presetOf('valtech');
  const history = createIssue(on('09:12'), { priority, summary }, steps, appEvents);
  const now = at('10:00', '11');
  return {
    ...{ scheme, history, evaluation: evaluateClocks(scheme, history, now), now },
    ...{
      client: 'Harbour',
      preparedBy: ['Marie Tremblay'],
      siteUrl: 'https://harbour.atlassian.net',
      zone: 'America/Toronto',
    },
    log: [
      { at: at('16:05'), step: 'drafted', by: null },
      { at: at('11:00', '09'), step: 'in-review', by: 'Marie Tremblay' },
      { at: at('14:20', '10'), step: 'approved', by: 'Luc Gagnon' },
      { at: at('10:00', '11'), step: 'published', by: 'Luc Gagnon' },
    ],
  };
}

/** Kept in time: raised to Fatal, answered, restored, and closed once the client had looked. */
export const restoredAndClosed = (): Incident =>
  createIncident({
    summary: 'The cart does not take orders',
    priority: 'Critical',
    steps: [
      {
        at: on('09:21'),
        says: AGENT,
        text: 'Hello Sam, we see the fault and are looking into it. The payment service answers slowly since this morning, and we have called in a second engineer.',
      },
      { at: on('09:30'), status: 'In Progress' },
      {
        at: on('09:38'),
        says: CLIENT,
        text: 'No order has come in since nine. Please treat this as an emergency.',
      },
      { at: on('09:40'), says: AGENT, internal: true, text: 'The certificate lapsed, nobody renewed it.' },
      { at: on('09:45'), priority: 'Fatal', was: 'Critical' },
      {
        at: on('10:57'),
        says: AGENT,
        text: 'Orders go through again since 10:57. We will watch the payment service until this evening.',
      },
      { at: on('13:10'), says: CLIENT, text: 'Confirmed, thank you.' },
      { at: on('13:15'), status: 'Done', resolution: true },
    ],
    appEvents: [{ at: on('10:57'), kind: 'restored' }],
  });

/** Missed: a third party was waited for, a workaround came first, and the service was back too late. */
export const breachedWithThirdParty = (): Incident =>
  createIncident({
    summary: 'La recherche ne trouve aucun produit',
    priority: 'Fatal',
    steps: [
      { at: on('09:31'), says: AGENT, text: 'We can reproduce it. The search service does not answer.' },
      { at: on('09:50'), status: 'Waiting for third party' },
      {
        at: on('12:02'),
        says: AGENT,
        text: 'Your customers can browse by category meanwhile; we have put a link on the home page.',
      },
      { at: on('14:40'), status: 'In Progress' },
      { at: on('15:05'), says: AGENT, text: 'The search works again.' },
      { at: on('17:00'), status: 'Done', resolution: true },
    ],
    appEvents: [
      { at: on('09:50'), kind: 'third-party', payload: { waiting: true, name: 'Nordhost' } },
      { at: on('12:00'), kind: 'workaround', payload: { note: 'Asked the home page team' } },
      { at: on('14:40'), kind: 'third-party', payload: { waiting: false, name: 'Nordhost' } },
      { at: on('15:04'), kind: 'restored' },
    ],
  });

/** Closed, and nobody had said a word to the client. */
export const closedWithoutWord = (): Incident =>
  createIncident({
    summary: 'The site is down',
    priority: 'Fatal',
    steps: [{ at: on('10:30'), status: 'Done', resolution: true }],
  });
