import type { Texts } from '../../../../locales/languages';
import type { Node } from '../../../domain/document/node';
import type { Incident } from '../../../domain/report/incident';
import type { Section } from '../../../domain/report/page';
import { answersFreed } from '../../../domain/report/parts-to-write';
import { countWithheld } from '../../../domain/report/withheld';
import { placeInTurn, placeSideBySide } from './in-two-languages';
import { createLetter, type Letter } from './letter';
import { asksOf, writeSections } from './sections';
import { writeTitle } from './title';

/** A report as a page is made of it: in one language, or in two from the same facts. */
export interface Drafting {
  title: string;
  sections: Section[];
  /** What only people know, as it is asked. */
  prompts: string[];
  /** The lines that show how to answer, which nobody's answer keeps. */
  examples: string[];
  withheld: ReturnType<typeof countWithheld>;
}

/**
 * The incident report a client is owed, drafted from an allow-list of what the client may know; what only people know is asked, never
 * invented. In two languages it stands twice, one after the other, or side by side where the scheme says so.
 * Source: valtech, "You will also be provided an incident report for fatal or critical emergencies."
 *
 * @example writeReport(incident, [textsIn('en'), textsIn('fr')]).title // => 'SUP-3: The cart is down – incident report, June 5, 2025'
 */
export function writeReport(incident: Incident, languages: readonly [Texts, ...Texts[]]): Drafting {
  const [texts, ...others] = languages;
  const other = others.find(({ meta }) => meta.code !== texts.meta.code);
  const letters = [texts, ...(other ? [other] : [])].map((each) => createLetter(incident, each));
  const asks = letters.map(asksOf);
  return {
    title: writeTitle(letters[0] as Letter),
    sections: placeLetters(letters),
    prompts: [...new Set(asks.flatMap(({ prompts }) => prompts))],
    examples: [...new Set(asks.flatMap(({ examples }) => examples))],
    withheld: countWithheld(incident.history),
  };
}

function placeLetters([first, second]: Letter[]): Section[] {
  if (!first) return [];
  if (!second) return writeSections(first);
  const isSideBySide = first.terms.report?.layout === 'side-by-side';
  return isSideBySide ? placeSideBySide(first, second) : placeInTurn(first, second);
}

/** A page on which every answer has left the panel that asked for it. */
export const freeAnswers = (page: readonly Node[], { sections, prompts, examples }: Drafting): Node[] =>
  answersFreed(page, sections, { prompts, examples });
