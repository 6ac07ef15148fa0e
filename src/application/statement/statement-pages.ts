import { textsIn } from '../../../locales/languages';
import type { ClientView } from '../../contract/admin';
import type { Node } from '../../domain/document/node';
import type { StatementFigures } from '../../domain/statement/figures';
import type { ClientAccount } from '../clients/client-accounts';
import type { Ports } from '../ports';
import type { PageFile } from '../ports/pages';
import type { StatementRecord } from '../ports/statements';
import { isRestrictionRefusal, PageRefused } from '../report/place/page-refused';
import { type SpacePage, writeSpacePage } from '../report/place/write-space-page';
import { desksOf } from './collect-month';
import { monthIn } from './document/attainment';
import { type StatementFiles, statementTitleOf } from './document/client-parts';
import { monthPageOf } from './document/month-page';
import type { StatementNames } from './document/names';
import { statementCsvOf } from './document/statement-csv';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a page of a month is written from. */
export interface MonthDocument {
  record: StatementRecord;
  figures: StatementFigures;
  names: StatementNames;
  evidence: Uint8Array;
}

/** A month as its client has it: the page's parts, and the files beside it. */
export async function clientDocumentOf(
  ports: Ports,
  { client }: ClientAccount,
  document: MonthDocument,
): Promise<{ title: string; nodes: Node[]; files: PageFile[] }> {
  const { record, figures, evidence } = document;
  const texts = textsIn(client.language);
  const title = statementTitleOf(client.name, record.month, texts);
  const base = `statement-${record.month}`;
  const named: StatementFiles = {
    ...{ evidence: `${base}.json.gz`, sha256: record.sha256 },
    ...{ word: `${base}.docx`, csv: `${base}.csv` },
  };
  const nodes = nodesOf(client, document, named);
  const imprint = { company: await companyOf(ports, client), language: client.language };
  const word = await ports.files.toWord(title, nodes, imprint);
  const files: PageFile[] = [
    { name: named.evidence, mediaType: 'application/gzip', text: evidence },
    { name: named.word, mediaType: WORD, text: word },
    { name: named.csv, mediaType: 'text/csv', text: `\uFEFF${statementCsvOf(figures, texts)}` },
  ];
  return { title, nodes, files };
}

function nodesOf(
  client: ClientView,
  { record, figures, names }: MonthDocument,
  files: StatementFiles | null,
): Node[] {
  const wording = { timezone: client.timezone, reasons: record.reasons };
  return monthPageOf({ audience: 'client', figures, names, wording, files }, textsIn(client.language));
}

/** The desk's name, as a document says whose it is. */
async function companyOf(ports: Ports, client: ClientView): Promise<string> {
  const [desk] = await desksOf(ports, { client });
  return desk?.scheme.name.en ?? '';
}

/** The page that the client reads, in the space that is bound to it. */
export async function writeClientPage(
  ports: Ports,
  account: ClientAccount,
  document: MonthDocument,
): Promise<SpacePage | { missing: 'no-space' }> {
  const spaceId = await spaceOf(ports, account);
  if (spaceId === null) return { missing: 'no-space' };
  const { title, nodes, files } = await clientDocumentOf(ports, account, document);
  return writeSpacePage(ports, spaceId, title, nodes, files);
}

const spaceOf = async (ports: Ports, { client }: ClientAccount): Promise<string | null> =>
  (await ports.clientAccounts.listBindings()).find(({ clientId }) => clientId === client.id)?.spaceId ?? null;

/** The team's page of a draft, beside where the client's will be; null where there is none, or it cannot be kept to the team. */
export async function writeDraftPage(
  ports: Ports,
  account: ClientAccount,
  document: MonthDocument,
): Promise<StatementRecord['draft']> {
  const spaceId = await spaceOf(ports, account);
  if (spaceId === null) return null;
  const { client } = account;
  const texts = textsIn(client.language);
  const title = texts.statement.draftTitle(client.name, monthIn(document.record.month, texts));
  try {
    return await writeForTeam(ports, account, { spaceId, title, nodes: nodesOf(client, document, null) });
  } catch (error) {
    if (error instanceof PageRefused) return null;
    throw error;
  }
}

async function writeForTeam(
  ports: Ports,
  account: ClientAccount,
  { spaceId, title, nodes }: { spaceId: string; title: string; nodes: Node[] },
): Promise<StatementRecord['draft']> {
  const pages = ports.confluencePages;
  const page = (await pages.createPrivate(spaceId, title)) ?? (await pages.findByTitle(spaceId, title));
  if (!page?.byApp) return null;
  try {
    await pages.restrictTo(page.id, await teamOf(ports, account));
  } catch (error) {
    const read = await pages.read(page.id);
    if (isRestrictionRefusal(error) && read?.nodes.length === 0) await pages.moveToTrash(page.id);
    throw error;
  }
  const read = await pages.read(page.id);
  if (read) await pages.write(page.id, { title, version: read.version, nodes, owner: null });
  return { id: page.id, url: page.url };
}

async function teamOf(ports: Ports, account: ClientAccount): Promise<string[]> {
  const desks = await desksOf(ports, account);
  const teams = await Promise.all(
    desks.map(({ projectId, scheme }) => ports.people.teamOf(projectId, scheme)),
  );
  return [...new Set(teams.flat())];
}
