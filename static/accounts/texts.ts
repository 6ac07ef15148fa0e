import type { AccountsTexts, ServiceTexts } from '../../locales/en/pages/accounts';
import { catalogueOf } from '../shared/catalogue';

export type { AccountsTexts, ServiceTexts };

export const accountsTextsIn = catalogueOf<AccountsTexts>(
  import.meta.glob('../../locales/*/pages/accounts.ts', { eager: true, import: 'accounts' }),
);
export const serviceTextsIn = catalogueOf<ServiceTexts>(
  import.meta.glob('../../locales/*/pages/accounts.ts', { eager: true, import: 'service' }),
);
