/** What asking clients for their satisfaction needs from the world. */
import type { Sign, Ticket } from '../../domain/satisfaction/link';
import type { Survey, Vote } from '../../domain/satisfaction/vote';
import type { Instant } from '../../domain/time/instant';

/** A survey is named by its issue and the closing it is about. */
export type SurveyName = Pick<Ticket, 'issueId' | 'closedAt'>;

export interface Surveys {
  /** Signs links with the app's secret, which is made when it is first needed. */
  loadMac(now: Instant): Promise<Sign>;
  /** Where links lead to, before their token. */
  readAddress(): Promise<string>;
  /** Notes a survey before its link is sent; one that is known stays as it is. */
  open(name: SurveyName, survey: Survey): Promise<void>;
  find(name: SurveyName): Promise<Survey | null>;
  /** Keeps the vote and marks the survey as answered, both or neither; `busy` while another vote by the link is taken. */
  take(name: SurveyName, vote: Vote, now: Instant): Promise<'taken' | 'used' | 'busy'>;
  /** Keeps the answer to Jira's own survey, one an issue: a new score takes the old one's place, in its month. */
  rate(issueId: string, vote: Vote): Promise<void>;
  /** The votes of a project's months. */
  listVotes(projectId: string, months: string[]): Promise<Vote[]>;
}
