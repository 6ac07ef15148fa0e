import type { MetaTexts } from '../en/meta';

export const meta: MetaTexts = {
  code: 'fr',
  name: 'Français',
  surveyForm: 'fr',
  intl: 'fr-CA',
  regions: false,
  times: { hour: 'numeric', tidy: tidyTime },
};

/**
 * No zero before an hour nor a full hour's minutes, and a no-break space on either side of the h.
 *
 * @example tidyTime('09 h 00') // => '9\u00a0h'
 */
function tidyTime(text: string): string {
  return text
    .replace(/(?<!\d)0(?=\d\sh)/, '')
    .replace(/(\sh)\s00/, '$1')
    .replace(/(\d)\s(h)(\s(?=\d))?/, (_text, hour, h, rest) => `${hour}\u00a0${h}${rest ? '\u00a0' : ''}`);
}
