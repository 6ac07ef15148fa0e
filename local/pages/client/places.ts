import { toLocal } from '../frame/addresses';

/** Where the bridge's navigation leads: an address, or a thing of the products. */
export interface Target {
  url?: string;
  target?: string;
  issueKey?: string;
  contentId?: string;
  spaceKey?: string;
  moduleKey?: string;
  projectKey?: string;
}

export function urlOf({ url, target, issueKey, contentId, spaceKey, moduleKey, projectKey }: Target): URL {
  if (url !== undefined) return leadTo(url);
  if (target === 'issue') return leadTo(`/browse/${issueKey}`);
  if (target === 'spaceView' || target === 'contentList') return leadTo(`/wiki/spaces/${spaceKey}`);
  if (target === 'contentView') return leadTo(`/wiki/pages/${contentId}`);
  if (target === 'module') return leadTo(`/site/modules/${moduleKey}?projectKey=${projectKey ?? ''}`);
  throw new Error(`NotEmulated: this site has no ${target} to go to`);
}

const leadTo = (url: string): URL => toLocal(url, location.origin);
