import type { SpaceTexts, TermsTexts } from '../../../locales/en/pages/admin/clients';
import { catalogueOf } from '../../shared/catalogue';

export type { SpaceTexts, TermsTexts };

export const spacesTextsIn = catalogueOf<SpaceTexts>(
  import.meta.glob('../../../locales/*/pages/admin/clients.ts', { eager: true, import: 'spaces' }),
);
export const termsTextsIn = catalogueOf<TermsTexts>(
  import.meta.glob('../../../locales/*/pages/admin/clients.ts', { eager: true, import: 'terms' }),
);
