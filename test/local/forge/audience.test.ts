/** To whom, and where, a module is drawn. */
import { isShown, type PropertyOf } from '../../../local/forge/audience';
import type { AppModule } from '../../../local/forge/manifest/manifest-shapes';

const moduleWith = (more: Partial<AppModule>): AppModule => ({
  key: 'one',
  type: 'jira:issuePanel',
  ...more,
});
const follows: PropertyOf = (entity, id, key) =>
  entity === 'project' && id === '10000' && key === 'follows' ? { value: false } : null;
const conditional = moduleWith({
  displayConditions: { entityPropertyExists: { entity: 'project', propertyKey: 'follows' } },
});

test('without conditions it is drawn everywhere, to those who have a licence', () => {
  expect(isShown(moduleWith({}), {}, 'licensed', follows)).toBe(true);
  for (const type of ['unlicensed', 'anonymous'] as const)
    expect(isShown(moduleWith({}), {}, type, follows)).toBe(false);
});

test('to whom it lets in besides, and to no other', () => {
  const open = moduleWith({ unlicensedAccess: ['unlicensed'] });
  expect(isShown(open, {}, 'unlicensed', follows)).toBe(true);
  expect(isShown(open, {}, 'anonymous', follows)).toBe(false);
});

test('where the property is, whatever its value; nowhere else, and not where there is no such thing', () => {
  expect(isShown(conditional, { project: { id: '10000' } }, 'licensed', follows)).toBe(true);
  expect(isShown(conditional, { project: { id: '10001' } }, 'licensed', follows)).toBe(false);
  expect(isShown(conditional, { issue: { id: '10000' } }, 'licensed', follows)).toBe(false);
});
