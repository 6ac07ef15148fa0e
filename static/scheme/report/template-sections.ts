import type { Language } from '../../../locales/languages';
import { textIn } from '../../../src/common/local-text';
import type { Scheme } from '../../../src/contract/scheme';
import type { Path } from '../draft/draft';
import { letterTextsIn, templateTextsIn } from '../draft/texts';

export type Section = NonNullable<NonNullable<Scheme['report']>['template']>['sections'][number];

export const templatePath: Path = ['report', 'template'];
export const sectionsPath: Path = [...templatePath, 'sections'];

/** What a part is called: its own heading, or the shipped one's. */
export function partNameOf({ id, heading }: Section, language: Language): string {
  if (id === 'outcome') return templateTextsIn(language).opening;
  const parts = new Map(Object.entries(letterTextsIn(language).parts));
  return (heading && textIn(heading, language)) || parts.get(id)?.heading || id;
}
