import type { During } from './conditions';

/** The statuses that wait for the client, as Jira and its French name them. */
export const waitingForClient = [
  ...['Waiting for client', 'Waiting for customer', 'Waiting on client', 'Waiting on customer'],
  ...['Pending client', 'Pending customer', 'Awaiting client', 'Awaiting customer'],
  ...['En attente du client', 'En attente de réponse du client', 'En attente de la réponse du client'],
];

/** The statuses that wait for somebody who is neither the desk nor its client. */
export const waitingForThirdParty = [
  ...['Waiting for third party', 'Waiting for vendor', 'Waiting for supplier', 'Pending vendor'],
  ...['En attente d’un tiers', 'En attente du fournisseur'],
];

/** Who holds the clock when a scheme does not say: the client or a third party while the issue waits for them. */
export const defaultHolders: { holder: 'client' | 'third-party'; when: During }[] = [
  { holder: 'client', when: { is: 'status', in: waitingForClient } },
  {
    holder: 'third-party',
    when: { any: [{ is: 'status', in: waitingForThirdParty }, { is: 'with-third-party' }] },
  },
];
