import type { ReportPlaceView } from '../contract/admin';
import { PageRefused } from './page-refused';
import type { Ports } from './ports';
import { type Refusal, refusal } from './refusal';

/** A client's place for reports as it may be kept: its page by its number, and all of it there; else what to put right. */
export async function checkedPlace(
  ports: Ports,
  { space, parent, readers }: ReportPlaceView,
): Promise<ReportPlaceView | Refusal> {
  const page = parent === '' ? '' : numberOf(parent);
  if (page === null) return noPage(parent);
  if (page !== '' && space === '') return parentAlone();
  const wrong =
    (space === '' ? null : await wrongSpace(ports, space)) ??
    (page === '' ? null : await wrongParent(ports, page)) ??
    (readers === '' || (await ports.people.groupId(readers)) !== null ? null : noGroup(readers));
  return wrong ?? { space, parent: page, readers };
}

/** A page's number, alone or in its address. */
const numberOf = (parent: string): string | null =>
  /^(\d+)$/.exec(parent)?.[1] ?? /\/pages\/(\d+)/.exec(parent)?.[1] ?? null;

async function wrongSpace(ports: Ports, key: string): Promise<Refusal | null> {
  try {
    return (await ports.pages.spaceFor(key)) === null ? noSpace(key) : null;
  } catch (error) {
    if (error instanceof PageRefused) return archived(key);
    throw error;
  }
}

async function wrongParent(ports: Ports, page: string): Promise<Refusal | null> {
  return (await ports.pages.seen([page])).has(page) ? null : noPage(page);
}

const noSpace = (key: string) =>
  refusal(
    'invalid',
    `No space of Confluence has the key ${key}, or the app may not see it.`,
    `Aucun espace de Confluence n’a la clé ${key}, ou l’app ne peut pas le voir.`,
  );

const archived = (key: string) =>
  refusal(
    'invalid',
    `The space ${key} is archived; restore it, or name another.`,
    `L’espace ${key} est archivé\u00a0; restaurez-le, ou nommez-en un autre.`,
  );

const noPage = (parent: string) =>
  refusal(
    'invalid',
    `“${parent}” leads to no page that the app may see; write the page’s address or its number.`,
    `«\u00a0${parent}\u00a0» ne mène à aucune page que l’app puisse voir\u00a0; écrivez l’adresse de la page ou son numéro.`,
  );

const parentAlone = () =>
  refusal(
    'invalid',
    'A page above the reports needs its space: write the key of the space too.',
    'Une page au-dessus des rapports demande son espace\u00a0: écrivez aussi la clé de l’espace.',
  );

const noGroup = (name: string) =>
  refusal('invalid', `There is no group called ${name}.`, `Aucun groupe ne s’appelle ${name}.`);
