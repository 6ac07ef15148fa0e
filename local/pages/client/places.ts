/** Where the bridge's navigation leads: an address, or a thing of the products. */
export interface Target {
  url?: string;
  target?: string;
  issueKey?: string;
  contentId?: string;
  spaceKey?: string;
}

export function placeOf({ url, target, issueKey, contentId, spaceKey }: Target): URL {
  if (url !== undefined) return here(url);
  if (target === 'issue') return here(`/browse/${issueKey}`);
  if (target === 'spaceView' || target === 'contentList') return here(`/wiki/spaces/${spaceKey}`);
  if (target === 'contentView') return here(`/wiki/pages/${contentId}`);
  throw new Error(`NotEmulated: this site has no ${target} to go to`);
}

/** Links that the app kept under another name of the site still lead to the site. */
function here(url: string): URL {
  const to = new URL(url, location.origin);
  const ours = to.hostname === 'localhost' || to.hostname.endsWith('.atlassian.net');
  return ours ? new URL(to.pathname + to.search, location.origin) : to;
}
