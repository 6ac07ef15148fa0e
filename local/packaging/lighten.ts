/** What the library does without: notes for people who read shapes, and parts of zod that nothing here asks for. */
import { readFileSync } from 'node:fs';

/** Parts of zod that are called for what the library never does: messages, JSON schemas, values that contain themselves. */
const HOLLOW = [
  ...['locales/index.js', 'locales/en.js', 'core/memoizer.js'],
  ...['core/json-schema-processors.js', 'core/to-json-schema.js', 'core/json-schema-generator.js'],
];
const partOfZod = (id: string): string | undefined => HOLLOW.find((part) => id.endsWith(`zod/v4/${part}`));

/** A text may be an address, an id and twenty other things, by methods of every text: each drags its own shape in. */
const FORMATS = /^ {4}\w+\(params\) \{\n {8}return this\.check\(core\._\w+\(Zod\w+, params\)\);\n {4}\},\n/gm;

/** Methods of shapes that the domain calls on none; each drags a kind of shape in. */
const UNUSED =
  /^ {4}(?:async )?(?:describe|meta|register|brand|with|isOptional|isNullable|negative|nonpositive|passthrough|loose|strict|strip|finite|safe|step|toJSONSchema|exactPartial|rest|exactOptional|nonoptional|and|prefault|apply|includes|startsWith|endsWith|lowercase|uppercase|normalize|slugify|toUpperCase|keyof|safeExtend|partial|required|pick|omit|merge|\w*[eE]ncode\w*|\w*[dD]ecode\w*|\w*[vV]alidate\w*)\([^)]*\) \{\n(?: {8}.*\n)*? {4}\},\n/gm;

/** An object's shape that writes itself a faster reader with `new Function`: what it reads is the same without. */
const withoutCompiledReaders = (code: string) => code.replace('core.$ZodObjectJIT.', 'core.$ZodObject.');

export const lightenForLibrary = {
  name: 'lighten',
  load: (id: string) => (partOfZod(id) === undefined ? null : hollowOut(readFileSync(id, 'utf8'))),
  transform(code: string, id: string) {
    if (id.endsWith('zod/v4/classic/schemas.js'))
      return withoutCompiledReaders(code.replace(FORMATS, '').replace(UNUSED, ''));
    return id.includes('/src/domain/') ? withoutNotes(code) : null;
  },
};

/** The same exports, each a function that does nothing. */
function hollowOut(code: string): string {
  const names = [...code.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name);
  const list = names.map((name) => `nothing as ${name}`).join(',');
  return `const nothing = () => undefined; export { ${list} }; export default nothing;`;
}

const NOTE = /\.(?:describe|meta)\(/g;

/** Code without `.describe(…)` and `.meta(…)`. */
function withoutNotes(code: string): string {
  let [rest, lighter] = [code, ''];
  for (let at = rest.search(NOTE); at >= 0; at = rest.search(NOTE)) {
    lighter += rest.slice(0, at);
    rest = rest.slice(endOfCall(rest, rest.indexOf('(', at)));
  }
  return lighter + rest;
}

/** Where the brackets that open at a place are closed again, those within texts left alone. */
function endOfCall(code: string, open: number): number {
  const tokens = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|[()]/g;
  tokens.lastIndex = open;
  let depth = 0;
  for (let token = tokens.exec(code); token; token = tokens.exec(code)) {
    depth += token[0] === '(' ? 1 : token[0] === ')' ? -1 : 0;
    if (depth === 0) return tokens.lastIndex;
  }
  throw new Error('a note that does not end');
}
