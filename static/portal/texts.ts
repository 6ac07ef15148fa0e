import type { PortalTexts } from '../../locales/en/pages/portal';
import { catalogueOf } from '../shared/catalogue';

export type { PortalTexts };

export const portalTextsIn = catalogueOf<PortalTexts>(
  import.meta.glob('../../locales/*/pages/portal.ts', { eager: true, import: 'portal' }),
);
