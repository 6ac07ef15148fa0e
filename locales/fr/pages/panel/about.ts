import type { AboutTexts } from '../../../en/pages/panel/about';

export const about: AboutTexts = {
  meanings: 'Que veulent dire les gravités\u00a0?',
  current: (name) => `${name} (celle-ci)`,
  examples: 'Exemples',
};
