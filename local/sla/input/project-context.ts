import { readFileSync } from 'node:fs';
import type { ClientTraits } from '../../../src/domain/clients/client-of';
import { fieldsOf } from '../../../src/domain/scheme/fields';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import type { HistoryOptions } from '../../../src/domain/sla/history/history';
import { readClients } from './client-files';
import { UsageError } from './files';
import { readPriorities } from './priority-files';
import { readStatuses } from './status-files';

/** What every command that reads issues may be told about their project. */
export const contextOptions = {
  statuses: { type: 'string' },
  priorities: { type: 'string' },
  team: { type: 'string' },
  contacts: { type: 'string' },
  clients: { type: 'string' },
  strict: { type: 'boolean', default: false },
} as const;

/** What a history is read with, and the clients it may be of. */
export type ReadingContext = HistoryOptions & { clients?: readonly ClientTraits[] };

export interface ContextFiles {
  statuses?: string | undefined;
  priorities?: string | undefined;
  team?: string | undefined;
  contacts?: string | undefined;
  clients?: string | undefined;
}

/** What the files of the command line tell, and the fields that the schemes ask about. */
export function readContext(
  { statuses, priorities, team, contacts, clients }: ContextFiles,
  schemes: Scheme[],
): ReadingContext {
  return {
    fields: new Set(schemes.flatMap((scheme) => [...fieldsOf(scheme)])),
    ...(statuses === undefined ? {} : { statusCategories: readStatuses(statuses) }),
    ...(priorities === undefined ? {} : { priorities: readPriorities(priorities) }),
    ...(team === undefined ? {} : { team: readPeople(team) }),
    ...(contacts === undefined ? {} : { contacts: readPeople(contacts) }),
    ...(clients === undefined ? {} : { clients: readClients(clients) }),
  };
}

/** Account ids, one a line; a line that begins with # is a note. */
function readPeople(file: string): Set<string> {
  const lines = readText(file)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const ids = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (ids.length === 0) throw new UsageError(`${file} holds no account id; write one a line.`);
  return new Set(ids);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
