import type { ContactTexts } from '../../../locales/en/contacts';
import { catalogueOf } from '../catalogue';

export type { ContactTexts };

export const contactTextsIn = catalogueOf<ContactTexts>(
  import.meta.glob('../../../locales/*/contacts.ts', { eager: true, import: 'contacts' }),
);
