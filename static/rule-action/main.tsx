import { renderPage } from '../shared/render-page';
import { ActionForm } from './action-form';
import '../shared/page.css';
import './rule-action.css';

void renderPage((reader, { moduleKey, extension }) => (
  <ActionForm reader={reader} action={moduleKey} {...extensionOf(extension)} />
));

/** What the rule has filled in already, and what Automation found wrong with it. */
function extensionOf(extension: Record<string, unknown>) {
  const { data, errors } = extension as {
    data?: { inputs?: Record<string, unknown> };
    errors?: { invalidInputs?: Record<string, unknown> };
  };
  return { before: data?.inputs ?? {}, invalid: Object.keys(errors?.invalidInputs ?? {}) };
}
