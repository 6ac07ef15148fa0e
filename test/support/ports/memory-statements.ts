/** Clients' statements in memory. */
import { createHash } from 'node:crypto';
import type {
  StatementContents,
  StatementRecord,
  Statements,
} from '../../../src/application/ports/statements';

export function createStatements(isLost: () => boolean): Statements {
  const records = new Map<string, StatementRecord>();
  const contents = new Map<string, StatementContents>();
  return {
    find: async (client, month) => records.get(`${client} ${month}`) ?? null,
    listOf: async (client) => [...records.values()].filter((record) => record.client === client),
    save: async (record) => {
      if (!isLost()) records.set(`${record.client} ${record.month}`, record);
      return !isLost();
    },
    saveContents: async ({ client, month }, { figures, evidence }) => {
      const bytes = new TextEncoder().encode(evidence);
      contents.set(`${client} ${month}`, { figures: structuredClone(figures), evidence: bytes });
      return createHash('sha256').update(bytes).digest('hex');
    },
    contentsOf: async (client, month) => contents.get(`${client} ${month}`) ?? null,
    findProof: async () => null,
    saveProof: async () => undefined,
  };
}
