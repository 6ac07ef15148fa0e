/** The incident reports of the agency's desk, written and moved on by its people as they would from the panel and in Confluence. */

import type { Acts, IssueRef } from './acts';
import { accountOf } from './people';

const PROMPTS = /(?:To be written by a person|À écrire par une personne)[^"]*/g;

/** What a person writes where the draft asks, in the order in which it asks. */
export interface Account {
  cause: string;
  fix: string;
  french: boolean;
}

const answersOf = ({ cause, fix, french }: Account): string[] =>
  french
    ? [
        'Nous sommes désolés de cette panne et du temps qu’elle vous a pris.',
        'Les visiteurs du site et les équipes qui les servent.',
        'La panne a commencé peu avant d’être signalée.',
        `${cause}.`,
        `${fix}.`,
        'Une surveillance avertit l’équipe avant que la panne ne se voie.',
      ]
    : [
        'We are sorry for this outage and for the time it took from you.',
        'The visitors of the site and the people who serve them.',
        'It began shortly before it was reported.',
        `${cause}.`,
        `${fix}.`,
        'A watch warns the team before such an outage is seen.',
      ];

interface PageJson {
  id: string;
  title: string;
  version: { number: number };
  body: { atlas_doc_format: { value: string } };
}

/** The blanks of the draft, in Confluence. */
export async function writeReport(acts: Acts, issue: IssueRef, account: Account): Promise<void> {
  const as = accountOf('mara');
  const { url } = (await acts.askPanel(as, issue, 'showReport')) as { url?: string };
  const id = /pages\/(\d+)/.exec(url ?? '')?.[1];
  if (id === undefined) throw new Error(`${issue.key} has no draft`);
  const page = await acts.ask<PageJson>(as, 'GET', `/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
  const answers = answersOf(account);
  let at = 0;
  const value = page.body.atlas_doc_format.value.replace(PROMPTS, () => {
    const answer = answers[at] ?? account.fix;
    at += 1;
    return JSON.stringify(answer).slice(1, -1);
  });
  await acts.ask(as, 'PUT', `/wiki/api/v2/pages/${id}`, {
    ...{ id, status: 'current', title: page.title, version: { number: page.version.number + 1 } },
    body: { representation: 'atlas_doc_format', value },
  });
}

const moveReport = (acts: Acts, by: string, issue: IssueRef, step: object) =>
  acts.askPanel(accountOf(by), issue, 'moveReport', step);

export const reviewReport = (acts: Acts, issue: IssueRef) =>
  moveReport(acts, 'mara', issue, { step: 'review', withBlanks: true });

export const approveReport = (acts: Acts, issue: IssueRef) =>
  moveReport(acts, 'noe', issue, { step: 'approve' });

export const publishReport = (acts: Acts, issue: IssueRef) =>
  moveReport(acts, 'mara', issue, { step: 'publish' });

export const amendReport = (acts: Acts, issue: IssueRef, why: string) =>
  moveReport(acts, 'mara', issue, { step: 'amend', why });
