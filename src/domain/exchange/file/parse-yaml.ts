/** YAML of somebody's file, within bounds that hold before anything is built of it. */
import { Composer, type Document, isScalar, Lexer, LineCounter, Parser, visit, YAMLParseError } from 'yaml';

/** More references to one place than any scheme has are a file that means to grow without end. */
const MOST_ALIASES = 100;
/** Tags and directives that nobody knows: they are passed over, and no scheme has any. */
const MOST_ODDITIES = 100;
/** Deeper than anything that a scheme holds. */
const MOST_LEVELS = 64;

export type YamlProblem =
  | { code: 'not-yaml'; line: number | null; message: string }
  | { code: 'too-deep'; levels: number }
  | { code: 'too-many-references'; most: number };

/** What a text holds, with its document for the comments; or the first thing that is wrong with it. */
export function parseYaml(text: string): { json: unknown; document: Document } | { problem: YamlProblem } {
  const lines = new LineCounter();
  try {
    const costly = findCostly(text);
    if (costly) return { problem: costly };
    const document = composeFirst(text, lines);
    const twin = findTwin(document);
    if (twin) return notYaml(twin.message, lines.linePos(twin.pos[0]).line);
    return { json: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, document };
  } catch (error) {
    const line = error instanceof YAMLParseError ? lines.linePos(error.pos[0]).line : null;
    return notYaml((error as Error).message, line);
  }
}

/** The one document of a text; the first fault ends it, and so do many oddities, for a file may hold nothing else. */
function composeFirst(text: string, lines: LineCounter): Document {
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  const { errors, warnings } = composer.streamInfo();
  errors.push = (fault) => {
    throw fault;
  };
  let oddities = 0;
  warnings.push = ({ pos, code, message }) => {
    oddities += 1;
    if (oddities > MOST_ODDITIES) throw new YAMLParseError(pos, code, message);
    return oddities;
  };
  const [first, second] = composer.compose(new Parser(lines.addNewLine).parse(text), true, text.length);
  if (second)
    throw new YAMLParseError(second.range.slice(0, 2) as [number, number], 'MULTIPLE_DOCS', SEVERAL);
  return first as Document;
}

const SEVERAL = 'Source contains multiple documents';

const notYaml = (message: string, line: number | null): { problem: YamlProblem } => ({
  problem: { code: 'not-yaml', line, message: message.split(/ at line |\n/)[0] ?? '' },
});

/** What takes the parser longer the more of it there is, told from the signs of the text alone. */
function findCostly(text: string): YamlProblem | null {
  const depth = createDepth();
  let anchors = 0;
  for (const sign of new Lexer().lex(text)) {
    if (sign.startsWith('&')) anchors += 1;
    if (anchors > MOST_ALIASES) return { code: 'too-many-references', most: MOST_ALIASES };
    if (depth.after(sign) > MOST_LEVELS) return { code: 'too-deep', levels: MOST_LEVELS };
  }
  return null;
}

/** How deep a text is after each of its signs: by its brackets, and by the columns at which maps and lists begin. */
function createDepth(): { after(sign: string): number } {
  const columns: number[] = [];
  let [column, brackets] = [0, 0];
  let start: number | null = null;
  const enter = (at: number) => {
    while ((columns.at(-1) ?? -1) >= at) columns.pop();
    columns.push(at);
  };
  const move = (sign: string) => {
    const end = sign.lastIndexOf('\n');
    column = end < 0 ? column + sign.length : sign.length - end - 1;
    if (end >= 0) start = null;
  };
  const after = (sign: string): number => {
    if (MARKS.has(sign)) return 0;
    if (sign.trim() !== '') start ??= column;
    if (OPENING.has(sign)) brackets += 1;
    if (CLOSING.has(sign)) brackets = Math.max(0, brackets - 1);
    if (BEGINNING.has(sign) && brackets === 0) enter(start ?? column);
    move(sign);
    if (ITEMS.has(sign)) start = null;
    return columns.length + brackets;
  };
  return { after };
}

/** What the lexer puts between the signs of a text. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);
const OPENING = new Set(['{', '[']);
const CLOSING = new Set(['}', ']']);
const ITEMS = new Set(['-', '?']);
const BEGINNING = new Set([...ITEMS, ':']);

/** A key that stands twice in a map: yaml compares each with each. */
function findTwin(document: Document): { message: string; pos: [number, number] } | null {
  let twin: { message: string; pos: [number, number] } | null = null;
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = key.range?.[0] ?? 0;
        if (keys.has(key.value)) twin = { message: 'Map keys must be unique', pos: [at, at] };
        keys.add(key.value);
      }
      return twin ? visit.BREAK : undefined;
    },
  });
  return twin;
}
