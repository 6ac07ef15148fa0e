import type { RefusalTexts } from '../../en/refusals/refusals';
import { clients, place, rebuild, scheme, site } from './desk';
import { accounts, automation, figures, recording, report, service } from './issue';

export const refusals: RefusalTexts = {
  accounts,
  automation,
  clients,
  figures,
  place,
  rebuild,
  recording,
  report,
  scheme,
  service,
  site,
};
