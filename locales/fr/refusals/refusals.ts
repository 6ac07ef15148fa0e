import type { RefusalTexts } from '../../en/refusals/refusals';
import { clients, place, rebuild, scheme, site } from './desk';
import { accounts, automation, closing, figures, portal, recording, report, service } from './issue';

export const refusals: RefusalTexts = {
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
