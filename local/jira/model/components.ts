/** The components that every project has here. */
import type { Named } from './model';

export const COMPONENTS: Named[] = [
  { id: '10100', name: 'Storefront' },
  { id: '10101', name: 'Warehouse' },
  { id: '10102', name: 'Back office' },
];

/** What searches find an issue by. */
export const namesOfComponents = (ids: readonly string[] = []): string[] =>
  COMPONENTS.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
