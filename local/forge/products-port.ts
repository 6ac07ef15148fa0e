/** How the platform sees Jira and Confluence: something that answers requests and tells what happened. */
import type { Answer, Request } from '../http/network';
import type { SiteContext } from '../product/site-context';

/** The people, projects and spaces there are. */
export interface Directory {
  people: { accountId: string; displayName: string; isCustomer: boolean }[];
  projects: { id: string; key: string; name: string; type: 'software' | 'service_desk' }[];
  spaces: { key: string; name: string }[];
}

/** A transition that bears validators of the app, and nothing of Jira's own stands against. */
export interface ValidatedTransition {
  issue: { id: string; key: string };
  from: { id: string };
  to: { id: string };
  /** The keys of their modules. */
  validators: string[];
}

export interface Products {
  createContext(options: Omit<SiteContext, 'appAccountId'>): SiteContext;
  seed(context: SiteContext): void;
  answer(request: Request, context: SiteContext): Answer;
  /** The transition that a request is; null where it is none, would be refused anyway, or bears no validator. */
  transitionOf?(request: Request, context: SiteContext): ValidatedTransition | null;
  directory?(context: SiteContext): Directory;
  /** A file at the place that a download was sent to; null where there is none, or none for this person. */
  download?(as: string, path: string, context: SiteContext): { mediaType: string; text: string } | null;
}
