/** Where the bridge's navigation leads: an address, or a thing of the products. */
export interface Target {
  url?: string;
  target?: string;
  issueKey?: string;
  contentId?: string;
  spaceKey?: string;
}

export function urlOf({ url, target, issueKey, contentId, spaceKey }: Target): URL {
  if (url !== undefined) return toLocal(url);
  if (target === 'issue') return toLocal(`/browse/${issueKey}`);
  if (target === 'spaceView' || target === 'contentList') return toLocal(`/wiki/spaces/${spaceKey}`);
  if (target === 'contentView') return toLocal(`/wiki/pages/${contentId}`);
  throw new Error(`NotEmulated: this site has no ${target} to go to`);
}

/** Links that the app kept under another name of the site still lead to the site. */
function toLocal(url: string): URL {
  const to = new URL(url, location.origin);
  const isOwn = to.hostname === 'localhost' || to.hostname.endsWith('.atlassian.net');
  return isOwn ? new URL(to.pathname + to.search, location.origin) : to;
}
