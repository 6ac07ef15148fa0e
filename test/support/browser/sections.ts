/** The scheme page shows a section at a time: how a test gets to one, whatever the language and the width. */
import type { FrameLocator } from 'playwright-core';
import { sections as english, type SectionTexts } from '../../../locales/en/pages/scheme/places';
import { sections as french } from '../../../locales/fr/pages/scheme/places';

export type SectionId = keyof SectionTexts['titles'];

/** Goes to a section by the list beside it, or by the choice above where the page is narrow; in a language of a test by its words. */
export async function openSection(
  frame: Pick<FrameLocator, 'locator'>,
  id: SectionId,
  translate: (text: string) => string = (text) => text,
): Promise<void> {
  const nav = frame.locator('nav.sections');
  await nav.waitFor();
  const choice = nav.getByRole('combobox');
  if ((await choice.count()) > 0) await choice.selectOption(id);
  else await nav.getByRole('button', { name: nameIn(id, translate) }).click();
  await frame.locator(`#section-${id}`).waitFor();
}

const nameIn = (id: SectionId, translate: (text: string) => string) => {
  const names = [english.titles[id], french.titles[id], translate(english.titles[id])];
  return new RegExp(`^(${names.map((name) => name.replace(/[[\]()]/g, '\\$&')).join('|')})( |$)`);
};
