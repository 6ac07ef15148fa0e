import { usualProjectOf } from '../../static/gadget/usual-project';

const projects = [
  { id: '1', key: 'SUP', name: 'Client support' },
  { id: '2', key: 'OPS', name: 'Operations' },
];

test('a gadget shows the only project there is, or the reader’s last one while it is still theirs', () => {
  expect(usualProjectOf({ projects: projects.slice(0, 1) }, '')).toBe('1');
  expect(usualProjectOf({ projects }, '2')).toBe('2');
  expect(usualProjectOf({ projects }, '3')).toBe('');
  expect(usualProjectOf({ projects }, '')).toBe('');
  expect(usualProjectOf({ projects: [] }, '2')).toBe('');
});
