import { clients, place, rebuild, scheme, site } from './desk';
import { accounts, automation, closing, figures, portal, recording, report, service } from './issue';

/** What use cases answer where they do not do what was asked. */
export const refusals = {
  accounts,
  automation,
  clients,
  closing,
  figures,
  place,
  portal,
  rebuild,
  recording,
  report,
  scheme,
  service,
  site,
};

export type RefusalTexts = typeof refusals;
