import type { MetaTexts } from '../en/meta';

export const meta: MetaTexts = {
  name: 'Français',
  intl: 'fr-CA',
};
