/** A walk through the site that whoever filled it has written: who one is, where, and what there is to do there. */

import { own } from '../common/own';

/** A text by the code of its language. */
export type ByLanguage = Record<string, string>;

export interface TourStop {
  /** The account one looks with. */
  as: string;
  /** A path of the site. */
  place: string;
  title: ByLanguage;
  /** One line of what to do there. */
  task: ByLanguage;
}

export interface Tour {
  /** What this site is, in three sentences. */
  about: ByLanguage;
  stops: TourStop[];
  /** Places beside the walk. */
  more?: TourStop[];
}

/** The text in the language of a locale; English where there is none in it. */
export function textIn(text: ByLanguage, locale: string): string {
  const [code = 'en'] = locale.split(/[-_]/);
  return own(text, code) ?? text.en ?? '';
}
