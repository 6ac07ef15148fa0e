import type { MetaTexts } from '../en/meta';

export const meta: MetaTexts = {
  code: 'fr',
  name: 'Français',
  intl: 'fr-CA',
  regions: false,
};
