/** Who is shown a module, and where: its `displayConditions` and `unlicensedAccess`, as the manifest has them. */
import type { AppModule } from './manifest/manifest-shapes';

/** As Forge tells the app of whoever looks: somebody who pays, one without that product's licence, a customer of a portal, somebody who is not signed in. */
export type AccountType = 'licensed' | 'unlicensed' | 'customer' | 'anonymous';

/** What stands at a place of the products, by their ids. */
export interface Place {
  issue?: { id: string };
  project?: { id: string };
  content?: { id: string };
}

/** A property of a project, an issue or a page; null where there is none. */
export type PropertyOf = (entity: keyof Place, id: string, key: string) => unknown;

/** Whether a module is drawn there for such a person: what is not drawn can call nothing. */
export function isShown(
  { displayConditions, unlicensedAccess = [] }: AppModule,
  place: Place,
  accountType: AccountType,
  propertyOf: PropertyOf,
): boolean {
  if (accountType !== 'licensed' && !unlicensedAccess.includes(accountType)) return false;
  const condition = displayConditions?.entityPropertyExists;
  if (condition === undefined) return true;
  const id = place[condition.entity]?.id;
  return id !== undefined && propertyOf(condition.entity, id, condition.propertyKey) !== null;
}
