import { readFileSync } from 'node:fs';
import { fieldsOf } from '../../../src/domain/scheme/fields';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import type { HistoryOptions } from '../../../src/domain/sla/history/history';
import { UsageError } from './files';
import { prioritiesFrom } from './priority-files';
import { statusesFrom } from './status-files';

/** What every command that reads issues may be told about their project. */
export const knownOptions = {
  statuses: { type: 'string' },
  priorities: { type: 'string' },
  team: { type: 'string' },
  contacts: { type: 'string' },
  strict: { type: 'boolean', default: false },
} as const;

interface KnownFiles {
  statuses?: string | undefined;
  priorities?: string | undefined;
  team?: string | undefined;
  contacts?: string | undefined;
}

/** What the files of the command line tell, and the fields that the schemes ask about. */
export function knownFrom(
  { statuses, priorities, team, contacts }: KnownFiles,
  schemes: Scheme[],
): HistoryOptions {
  return {
    fields: new Set(schemes.flatMap((scheme) => [...fieldsOf(scheme)])),
    ...(statuses === undefined ? {} : { statusCategories: statusesFrom(statuses) }),
    ...(priorities === undefined ? {} : { priorities: prioritiesFrom(priorities) }),
    ...(team === undefined ? {} : { team: peopleFrom(team) }),
    ...(contacts === undefined ? {} : { contacts: peopleFrom(contacts) }),
  };
}

/** Account ids, one a line; a line that begins with # is a note. */
function peopleFrom(file: string): Set<string> {
  const lines = textIn(file)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const ids = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (ids.length === 0) throw new UsageError(`${file} holds no account id; write one a line.`);
  return new Set(ids);
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
