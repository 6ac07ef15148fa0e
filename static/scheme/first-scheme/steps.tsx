import type { ReactElement } from 'react';
import type { PageState } from '../draft/use-page';
import { Goals } from '../goals/goals';
import { Team } from '../people/team';
import { HourSection } from '../sections/hours';
import { PreviewSection } from '../sections/preview';

interface Step {
  id: 'promises' | 'hours' | 'people' | 'preview';
  Body(page: PageState): ReactElement;
}

export const STEPS: readonly Step[] = [
  { id: 'promises', Body: ({ mapping }) => <Goals mapping={mapping} /> },
  { id: 'hours', Body: HourSection },
  { id: 'people', Body: Team },
  { id: 'preview', Body: PreviewSection },
];
