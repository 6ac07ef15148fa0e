import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { issuesOf } from '../fold/issues';

type Json = Record<string, unknown>;

/** Texts as Jira's REST API answers them: each person with an address, pictures and a zone, each status with its own. */
export function textsOf(count: number, events: number): string[] {
  return issuesOf(count, events).map((issue) => JSON.stringify(withEverything(issue)));
}

/** Real issues, where they are at hand. */
export function readRealTexts(): string[] {
  const folder = resolve(__dirname, '../../../../shared/fixtures');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** An answer with what Jira tells of everybody and everything in it. */
function withEverything(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withEverything);
  if (typeof value !== 'object' || value === null) return value;
  const json = value as Json;
  const inside = Object.fromEntries(
    Object.entries(json).map(([name, child]) => [name, withEverything(child)]),
  );
  if ('accountId' in json) return { ...createPerson(String(json.accountId)), ...inside };
  return 'created' in json && 'author' in json
    ? { ...inside, updated: json.created, updateAuthor: inside.author }
    : inside;
}

function createPerson(id: string): Json {
  const pictureUrl = (size: number) => `https://secure.example/${id}/avatar.png?size=${size}`;
  return {
    self: `https://site.example/rest/api/3/user?accountId=${id}`,
    avatarUrls: {
      '48x48': pictureUrl(48),
      '24x24': pictureUrl(24),
      '16x16': pictureUrl(16),
      '32x32': pictureUrl(32),
    },
    displayName: `Person ${id}`,
    active: true,
    timeZone: 'America/Toronto',
  };
}
