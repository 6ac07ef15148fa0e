import type { AvailabilityTexts, SatisfactionTexts } from '../../../locales/en/pages/accounts';
import { catalogueOf } from '../catalogue';

export type { AvailabilityTexts, SatisfactionTexts };

export const availabilityTextsIn = catalogueOf<AvailabilityTexts>(
  import.meta.glob('../../../locales/*/pages/accounts.ts', { eager: true, import: 'availability' }),
);
export const satisfactionTextsIn = catalogueOf<SatisfactionTexts>(
  import.meta.glob('../../../locales/*/pages/accounts.ts', { eager: true, import: 'satisfaction' }),
);
