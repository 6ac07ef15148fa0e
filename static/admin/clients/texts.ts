import type { SpaceTexts, TermsTexts } from '../../../locales/en/pages/clients';
import { catalogueOf } from '../../shared/catalogue';

export type { SpaceTexts, TermsTexts };

export const spacesTextsIn = catalogueOf<SpaceTexts>(
  import.meta.glob('../../../locales/*/pages/clients.ts', { eager: true, import: 'spaces' }),
);
export const termsTextsIn = catalogueOf<TermsTexts>(
  import.meta.glob('../../../locales/*/pages/clients.ts', { eager: true, import: 'terms' }),
);
