import { z } from 'zod';
import { LANGUAGES } from '../../locales/languages';
import { schemeSchema } from '../../src/domain/scheme/scheme';
import { placesTextsIn } from '../../static/scheme/draft/texts';

/** Every member that a scheme may have, wherever it stands. */
function membersOf(node: unknown, members = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const child of node) membersOf(child, members);
  if (typeof node !== 'object' || node === null) return members;
  const { properties } = node as { properties?: object };
  for (const name of Object.keys(properties ?? {})) members.add(name);
  for (const child of Object.values(node)) membersOf(child, members);
  return members;
}

/** What the server resolves by itself is compared by nobody. */
const unseen = ['holidayYears'];
const clocks = ['acknowledge', 'response', 'update', 'workaround', 'resolution', 'report'];
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

test.each(LANGUAGES)('every place of a scheme has its words where two are compared, %s', (language) => {
  const schema = z.toJSONSchema(schemeSchema, { io: 'input', unrepresentable: 'any' });
  const knownNames = new Set([
    ...Object.keys(placesTextsIn(language)),
    ...unseen,
    ...clocks,
    ...days,
    ...LANGUAGES,
  ]);
  expect([...membersOf(schema)].filter((name) => !knownNames.has(name))).toEqual([]);
});
