import { getAppContext } from '@forge/api';

/**
 * Whether the app may begin anything new on this site: the one place that decides. Forge tells of a licence in production alone, and
 * nobody pays where an app is developed or tried.
 */
export function isLicensed(): boolean {
  const { environmentType, license } = getAppContext();
  return environmentType !== 'PRODUCTION' || license?.active === true;
}
