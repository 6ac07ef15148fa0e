import type { Texts } from '../../../../locales/languages';
import { textIn } from '../../../common/local-text';
import { toPlainLine } from '../../../common/plain-text';
import { paragraph } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import type { Section } from '../../../domain/report/page';
import {
  type FactPart,
  isFactPart,
  isPeoplesPart,
  stageSectionsOf,
  type TemplateSection,
  templateSectionsOf,
} from '../../../domain/scheme/report-template';
import { stageNameIn } from '../../../domain/scheme/versions/terms';
import { writeFacts } from './facts';
import type { Letter } from './letter';
import { writeLevels } from './levels';
import { writeOutcome } from './outcome';
import { questionOf, writeQuestion } from './people';
import { writeRecord } from './record';
import { writeActions, writeRecurrence } from './related';
import { writeTimeline } from './story';

const WRITERS: Record<FactPart, (letter: Letter) => Node[]> = {
  outcome: writeOutcome,
  facts: writeFacts,
  timeline: writeTimeline,
  levels: writeLevels,
  related: writeRecurrence,
  actions: writeActions,
  record: writeRecord,
};

/**
 * The parts of a report as its template has them, in order; one with nothing to say is left out. Text, tables and panels, and no
 * macro, so that the page outlives the app. Whatever people wrote becomes text nodes only; markup and links in it stay words.
 */
export function writeSections(letter: Letter): Section[] {
  const headings = new Set<string>();
  return sectionsOf(letter).flatMap((section) => {
    const nodes = writeSection(letter, section);
    if (nodes.length === 0) return [];
    const heading = headingOf(section, letter, headings);
    return [{ id: section.id, heading, nodes }];
  });
}

/** A document of a stage has a template of its own. */
const sectionsOf = ({ incident, terms }: Letter): TemplateSection[] =>
  incident.stage ? stageSectionsOf(incident.stage) : templateSectionsOf(terms.report);

function writeSection(letter: Letter, section: TemplateSection): Node[] {
  const { texts } = letter;
  const question = questionOf(section, texts);
  const standing = standingTextOf(section, texts).filter((line) => toPlainLine(line) !== question?.prompt);
  const facts = isFactPart(section.id) ? WRITERS[section.id](letter) : [];
  if (isFactPart(section.id) && facts.length === 0) return [];
  return [...standing.map(paragraph), ...facts, ...(question ? writeQuestion(question) : [])];
}

const standingTextOf = ({ text }: TemplateSection, { meta }: Texts): string[] =>
  text ? textIn(text, meta.code).split('\n') : [];

/** The opening has none, or the name of the stage that the document is of. A part is known by its heading: a second one of the same words is told apart by its number. */
function headingOf(
  section: TemplateSection,
  { texts, incident: { stage } }: Letter,
  taken: Set<string>,
): string | null {
  if (section.id === 'outcome')
    return stage ? claimHeading(toPlainLine(stageNameIn(stage, texts.meta.code)) || stage.id, taken) : null;
  const words = section.heading
    ? textIn(section.heading, texts.meta.code)
    : shippedHeadingOf(section.id, texts);
  return claimHeading(toPlainLine(words) || section.id, taken);
}

function shippedHeadingOf(id: string, { letter }: Texts): string {
  const shipped = isPeoplesPart(id) || (isFactPart(id) && id !== 'outcome');
  return shipped ? letter.parts[id].heading : id;
}

/** The words, with a number behind them where they are taken. */
export function claimHeading(words: string, taken: Set<string>): string {
  let heading = words;
  for (let nth = 2; taken.has(heading); nth += 1) heading = `${words} (${nth})`;
  taken.add(heading);
  return heading;
}

/** Everything that is asked of people, as it stands until they answer: the question, and the line beneath it. */
export function asksOf(letter: Letter): { prompts: string[]; examples: string[] } {
  const sections = sectionsOf(letter);
  const questions = sections.flatMap((section) => questionOf(section, letter.texts) ?? []);
  return {
    prompts: questions.map(({ prompt }) => prompt),
    examples: questions.flatMap(({ example }) => example ?? []),
  };
}
