import type { ClientAccountTexts, ExportTexts, FigureTexts } from '../../locales/en/pages/figures';
import { catalogueOf } from '../shared/catalogue';

export type { ClientAccountTexts, ExportTexts, FigureTexts };

export const figuresTextsIn = catalogueOf<FigureTexts>(
  import.meta.glob('../../locales/*/pages/figures.ts', { eager: true, import: 'figures' }),
);
export const clientAccountsTextsIn = catalogueOf<ClientAccountTexts>(
  import.meta.glob('../../locales/*/pages/figures.ts', { eager: true, import: 'clientAccounts' }),
);
export const exportingTextsIn = catalogueOf<ExportTexts>(
  import.meta.glob('../../locales/*/pages/figures.ts', { eager: true, import: 'exporting' }),
);
