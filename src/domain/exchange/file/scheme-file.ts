/** A scheme as a file that people read and change: YAML with comments, or JSON with `notes`. What is read and written again is the same to the byte. */
import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { type Mistake, readScheme } from '../../lint/problems/mistakes';
import type { Note } from '../../scheme/notes';
import type { Scheme } from '../../scheme/scheme';
import { type FileFormat, type Origin, originSchema } from './origin';
import { parseYaml, type YamlProblem } from './parse-yaml';
import { readComments, writeComments } from './yaml-notes';

export interface SchemeFile {
  scheme: Scheme;
  /** Where it was written; null for one that says nothing of it. */
  origin: Origin | null;
}

type FileProblem =
  | { code: 'empty-file' }
  | YamlProblem
  | { code: 'not-json'; line: number | null; message: string }
  | { code: 'no-scheme'; looksLike: 'text' | 'list' | 'number' };

/** What a file holds: a scheme, or what is wrong with it and where. */
export type SchemeReading =
  | ({ kind: 'scheme'; format: FileFormat } & SchemeFile)
  | { kind: 'unreadable'; problem: FileProblem }
  | { kind: 'wrong'; mistakes: Mistake[] };

/** A scheme as it was written by hand: the days that a rule gives are not part of it. */
export function toOwnScheme<Own extends Pick<Scheme, 'calendars'>>(scheme: Own): Own {
  const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => {
    const { holidayYears, ...rest } = calendar;
    const byHand = rest.holidays.filter((day) => typeof day === 'string' || day.from === 'hand');
    const years = calendar.holidayRule || holidayYears === undefined ? {} : { holidayYears };
    return [name, { ...rest, holidays: byHand, ...years }];
  });
  return { ...scheme, calendars: Object.fromEntries(calendars) };
}

/**
 * The text of a file.
 *
 * @example writeSchemeFile({ scheme, origin: null }, 'yaml') // => 'id: valtech\nname:\n  en: …'
 */
export function writeSchemeFile({ scheme, origin }: SchemeFile, format: FileFormat): string {
  const { notes = [], ...rest } = toOwnScheme(scheme);
  const body = { ...(origin ? { exported: origin } : {}), ...rest };
  const ordered = orderNotes(createDocument(body), notes);
  if (format === 'json')
    return `${JSON.stringify({ ...body, ...(notes.length > 0 ? { notes: ordered } : {}) }, null, 2)}\n`;
  const comments = ordered.filter(({ doubt }) => !doubt);
  const displaced = writeComments(createDocument(body), comments);
  const doubtful = ordered.filter((note) => note.doubt || displaced.includes(note));
  const document = createDocument({ ...body, ...(doubtful.length > 0 ? { notes: doubtful } : {}) });
  writeComments(document, comments);
  foldLists(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** What stands twice is written twice. */
const createDocument = (body: object) => new Document(body, { aliasDuplicateObjects: false });

/** Short lists of words and times stand on one line. */
function foldLists(document: Document): void {
  visit(document, {
    Seq(_, node) {
      const isPlain = node.items.every(
        (item) => (isScalar(item) || (isSeq(item) && item.items.every(isScalar))) && !item.commentBefore,
      );
      const isShort = JSON.stringify(node).length <= 100;
      if (isPlain && isShort) node.flow = true;
    },
  });
}

/** Comments of one place as one, in the order of the file; then those of no place, and the doubts as they stand. */
function orderNotes(document: Document, notes: readonly Note[]): Note[] {
  const comments = new Map<string, string[]>();
  for (const { at, text, doubt } of notes)
    if (!doubt && text.trim() !== '') comments.set(at, [...(comments.get(at) ?? []), text.trim()]);
  const merged = [...comments].map(([at, texts]) => ({ at, text: texts.join('\n') }));
  const displaced = writeComments(document, merged);
  const placed = readComments(parseDocument(document.toString({ lineWidth: 0 })));
  return [...placed, ...displaced, ...notes.filter(({ doubt }) => doubt)];
}

/** Reads a file whole, or says all that is wrong with it; never a part of it. */
export function readSchemeFile(text: string): SchemeReading {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return { kind: 'unreadable', problem: { code: 'empty-file' } };
  const parsed = /^\s*[{[]/.test(bare) ? parseJson(bare) : readYaml(bare);
  if ('problem' in parsed) return { kind: 'unreadable', problem: parsed.problem };
  const { json, notes, format } = parsed;
  const shape = shapeProblemOf(json);
  if (shape) return { kind: 'unreadable', problem: shape };
  const { exported, ...rest } = json as Record<string, unknown>;
  const written = notes.length === 0 ? rest : { ...rest, notes: [...notes, ...notesIn(rest)] };
  const read = readScheme(written);
  if ('mistakes' in read) return { kind: 'wrong', mistakes: read.mistakes };
  const origin = originSchema.safeParse(exported).data ?? null;
  return { kind: 'scheme', format, scheme: read.scheme, origin };
}

interface Parsed {
  json: unknown;
  notes: Note[];
  format: FileFormat;
}

const notesIn = ({ notes }: { notes?: unknown }): unknown[] => (Array.isArray(notes) ? notes : []);

function parseJson(text: string): Parsed | { problem: FileProblem } {
  try {
    return { json: JSON.parse(text) as unknown, notes: [], format: 'json' };
  } catch (error) {
    const flow = readYaml(text);
    if (!('problem' in flow)) return flow;
    return { problem: { code: 'not-json', line: null, message: (error as Error).message } };
  }
}

function readYaml(text: string): Parsed | { problem: FileProblem } {
  const parsed = parseYaml(text);
  if ('problem' in parsed) return parsed;
  const { json, document } = parsed;
  return { json, notes: isMap(document.contents) ? readComments(document) : [], format: 'yaml' };
}

function shapeProblemOf(json: unknown): FileProblem | null {
  if (Array.isArray(json)) return { code: 'no-scheme', looksLike: 'list' };
  if (typeof json === 'object' && json !== null) return null;
  return { code: 'no-scheme', looksLike: typeof json === 'number' ? 'number' : 'text' };
}
