import type { StartTexts } from '../../locales/en/pages/get-started';
import { catalogueOf } from '../shared/catalogue';

export type { StartTexts };

export const startTextsIn = catalogueOf<StartTexts>(
  import.meta.glob('../../locales/*/pages/get-started.ts', { eager: true, import: 'start' }),
);
