import type { RefusalTexts } from '../../en/refusals/refusals';
import { accounts } from './accounts';
import { automation } from './automation';
import { clients } from './clients';
import { figures } from './figures';
import { place } from './place';
import { rebuild } from './rebuild';
import { recording } from './recording';
import { report } from './report';
import { scheme } from './scheme';
import { service } from './service';
import { site } from './site';

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
