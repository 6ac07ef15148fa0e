import type { Texts } from '../../../../locales/languages';
import { textIn } from '../../../common/local-text';
import { toPlainLine } from '../../../common/plain-text';
import { panel } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { TemplateSection } from '../../../domain/scheme/report-template';
import { isPeoplesPart } from '../../../domain/scheme/report-template';

/** What people are asked in a part, and the line that shows them how to answer. */
export interface Question {
  prompt: string;
  example: string | null;
}

/** The question of a template's section, its own or the shipped one's; null for a part that asks nothing. */
export function questionOf(section: TemplateSection, texts: Texts): Question | null {
  const { letter, meta } = texts;
  const shipped = isPeoplesPart(section.id) ? letter.parts[section.id] : null;
  const prompt = section.prompt ? textIn(section.prompt, meta.code) : shipped?.prompt;
  if (prompt === undefined) return null;
  const ownExample = section.example && textIn(section.example, meta.code);
  const example = ownExample ?? (section.prompt ? undefined : shipped?.example);
  return { prompt: toPlainLine(prompt), example: example ? toPlainLine(letter.example(example)) : null };
}

/** A question as it stands until somebody answers it. */
export const writeQuestion = ({ prompt, example }: Question): Node[] => [
  panel('note', example === null ? [prompt] : [prompt, example]),
];
