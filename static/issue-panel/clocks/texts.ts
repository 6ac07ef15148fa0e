import type { DetailTexts } from '../../../locales/en/pages/panel/detail';
import { catalogueOf } from '../../shared/catalogue';

export type { DetailTexts };

export const detailTextsIn = catalogueOf<DetailTexts>(
  import.meta.glob('../../../locales/*/pages/panel/detail.ts', { eager: true, import: 'detail' }),
);
