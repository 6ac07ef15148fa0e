import type { AvailabilityTexts, SatisfactionTexts } from '../../../locales/en/pages/service';
import { catalogueOf } from '../catalogue';

export type { AvailabilityTexts, SatisfactionTexts };

export const availabilityTextsIn = catalogueOf<AvailabilityTexts>(
  import.meta.glob('../../../locales/*/pages/service.ts', { eager: true, import: 'availability' }),
);
export const satisfactionTextsIn = catalogueOf<SatisfactionTexts>(
  import.meta.glob('../../../locales/*/pages/service.ts', { eager: true, import: 'satisfaction' }),
);
