import type { ContactTexts } from '../../../locales/en/shared';
import { catalogueOf } from '../catalogue';

export type { ContactTexts };

export const contactTextsIn = catalogueOf<ContactTexts>(
  import.meta.glob('../../../locales/*/shared.ts', { eager: true, import: 'contacts' }),
);
