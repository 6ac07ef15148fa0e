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

/** What use cases answer where they do not do what was asked. */
export const refusals = {
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

export type RefusalTexts = typeof refusals;
