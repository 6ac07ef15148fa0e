import { factParts, peoplesParts, shippedParts } from '../../common/report-parts';
import * as z from '../../common/zod';
import { LENGTHS } from '../lengths';
import { type OwnText, ownText } from '../own-texts';

export type FactPart = (typeof factParts)[number];
export type PeoplesPart = (typeof peoplesParts)[number];

const MOST_SECTIONS = 30;

const textUpTo = (most: number) =>
  ownText.refine(
    (text) => Object.values(text).every((sentence) => sentence.trim() !== '' && sentence.length <= most),
    {
      error: 'template-text',
      params: { most },
    },
  );

const section = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'template-id' })
    .describe('a part of the shipped template, or an id of your own'),
  heading: textUpTo(LENGTHS.name).optional().describe('unsaid, that of the shipped template'),
  text: textUpTo(LENGTHS.search).optional().describe('standing text under the heading'),
  prompt: textUpTo(LENGTHS.note).optional().describe('asks people for what only they know'),
  example: textUpTo(LENGTHS.note).optional().describe('one line that shows them how to answer'),
});

/** A part of a report as a template has it. */
export type TemplateSection = z.infer<typeof section>;

/** Headings, order, questions and standing text of a report. */
export const reportTemplateSchema = z
  .object({ sections: z.array(section).min(1).max(MOST_SECTIONS) })
  .superRefine(({ sections }, context) => {
    sections.forEach((each, at) => {
      const fault = faultOf(each, at, sections);
      if (fault)
        context.addIssue({ code: 'custom', message: fault.code, path: ['sections', at, fault.place] });
    });
  });

interface TemplateFault {
  code:
    | 'template-unknown-part'
    | 'template-nameless'
    | 'template-opening'
    | 'template-twice'
    | 'template-heading-twice'
    | 'template-prompt-twice'
    | 'template-asks-of-facts';
  place: keyof TemplateSection;
}

function faultOf(section: TemplateSection, at: number, sections: TemplateSection[]): TemplateFault | null {
  const earlier = sections.slice(0, at);
  if (earlier.some(({ id }) => id === section.id)) return { code: 'template-twice', place: 'id' };
  if (section.id === 'outcome' && (at > 0 || section.heading))
    return { code: 'template-opening', place: 'id' };
  if (isFactPart(section.id) && section.prompt) return { code: 'template-asks-of-facts', place: 'prompt' };
  if (!isShipped(section.id) && !section.prompt && !section.text)
    return { code: 'template-unknown-part', place: 'id' };
  if (!isShipped(section.id) && !section.heading) return { code: 'template-nameless', place: 'heading' };
  const repeats = (place: 'heading' | 'prompt') =>
    earlier.some((other) => isSameInOne(other[place], section[place]));
  if (repeats('heading')) return { code: 'template-heading-twice', place: 'heading' };
  return repeats('prompt') ? { code: 'template-prompt-twice', place: 'prompt' } : null;
}

const isSameInOne = (a: OwnText | undefined, b: OwnText | undefined) =>
  a !== undefined && b !== undefined && (a.en.trim() === b.en.trim() || a.fr.trim() === b.fr.trim());

export const isFactPart = (id: string): id is FactPart => (factParts as readonly string[]).includes(id);
export const isPeoplesPart = (id: string): id is PeoplesPart =>
  (peoplesParts as readonly string[]).includes(id);
const isShipped = (id: string) => isFactPart(id) || isPeoplesPart(id);

const SHIPPED: TemplateSection[] = shippedParts.map((id) => ({ id }));

/** The sections of a report under a scheme, in order: of one with stages, those of the last, which its document is. */
export const templateSectionsOf = (report?: WithTemplate & { stages?: WithTemplate[] | undefined }) =>
  (report?.stages?.at(-1)?.template ?? report?.template)?.sections ?? SHIPPED;

const EARLY = new Set<string>(['outcome', 'facts', 'effect', 'began', 'cause', 'work', 'record']);

/** The sections of a stage before the last: its own, or what is known that early of the shipped ones. */
export const stageSectionsOf = ({ template }: WithTemplate): TemplateSection[] =>
  template?.sections ?? SHIPPED.filter(({ id }) => EARLY.has(id));

interface WithTemplate {
  template?: { sections: TemplateSection[] } | undefined;
}
