import { gatesEn } from './gates';
import { plansEn } from './plans';
import { rolesEn } from './roles';

/** Refusals of plans, gates, campaigns and tasks; `errors.<details.reason>` with the details as parameters. */
export const errorsWorkEn = {
  'errors.role':
    'This takes {needs, select, owner {an Owner} manager {a Manager or an Owner} install_admin {the install admin} other {another role}}. Nothing was changed.',

  'errors.unknown_field': gatesEn['gates.problem.unknown_field'],
  'errors.not_boolean': gatesEn['gates.problem.not_boolean'],
  'errors.not_number': gatesEn['gates.problem.not_number'],
  'errors.weeks_below_zero': gatesEn['gates.problem.weeks_below_zero'],
  'errors.coverage_out_of_range': gatesEn['gates.problem.coverage_out_of_range'],
  'errors.evidence_missing': gatesEn['gates.problem.evidence_missing'],
  'errors.evidence_file_missing':
    'This tenant has no such file. Upload it first, then name it as the evidence.',
  'errors.evidence_metric_unknown': '“{metric}” is no measure. Choose one of: {known}.',
  'errors.evidence_metric_empty':
    'Nothing was recorded for {metric} yet, so it proves nothing. Record a value first.',
  'errors.strategy_approval_needs_owner':
    'Only an Owner says that the strategy is approved. Submit the plan and have it decided.',
  'gates.evidence.planApproved': 'Approval of the plan “{plan}”',

  'errors.empty_goal': plansEn['plans.refused.empty_goal'],
  'errors.unnameable': plansEn['plans.refused.unnameable'],
  'errors.plan_illegal_move': plansEn['plans.refused.illegal_move'],
  'errors.plan_needs_owner': plansEn['plans.refused.needs_owner'],
  'errors.second_person_needed': rolesEn['people.refused.second_person_needed'],
  'errors.plan_needs_reviewer': 'Only a Manager or an Owner reviews a plan.',
  'errors.plan_not_in_review':
    'The plan is {state, select, draft {a draft} in_analysis {in analysis} revise {being revised} approved {approved} active {active} completed {completed} other {replaced by another}}, not in review. Have it submitted first.',
  'errors.plan_checks_open':
    '{count, plural, one {# check is} other {# checks are}} not met. Send the plan back, or have the gaps closed first.',
  'errors.plan_not_dispatchable':
    '{count, plural, one {# of the six items before dispatch fails} other {# of the six items before dispatch fail}}. The plan has to be revised before it can be approved.',
  'errors.plan_circle':
    'These deliverables wait for each other in a circle: {path}. Take one of the links away.',
  'errors.plan_without_targets': 'Choose at least one other tenant for the plan.',
  'errors.plan_not_editable':
    'The plan is {state, select, in_review {in review} approved {approved} active {active} completed {completed} other {replaced by another}}: its text is what was read. Send it back for revision, or write a new plan.',
  'errors.plan_imported': 'An imported plan keeps its text as it came. Write a new plan instead.',
  'errors.plan_name_taken': 'Another plan is called “{name}”. Choose a different name.',
  'errors.not_own_plan': 'An Editor changes only the plans that he or she wrote.',
  'errors.notepad_not_open': 'The notepad of a plan opens when its campaign starts.',

  'errors.no_campaign': 'No campaign is running, so there is nothing to pause or resume.',
  'errors.resume_refused': 'The campaign cannot go on yet.',

  'errors.move_refused': 'This move is not possible now.',
  'errors.task_ended':
    'The task is {state, select, completed {completed} other {cancelled}} and stays as it is. Make a new task instead.',
  'errors.fields_in_use': 'The work has begun, so these may not be emptied: {fields}.',
  'errors.not_own_draft':
    'An Editor changes drafts that he or she made or is named in; everything else takes a Manager.',
  'errors.assigning_needs_manager': 'Naming somebody else as owner takes a Manager.',
  'errors.title_long':
    'The title has {length, number} characters, at most {most, number} are taken. Shorten it and put the rest into the notes.',
  'errors.file_of_another':
    'Somebody else attached this file. Taking it off the task takes a Manager.',
  'errors.task_files_full':
    'A task names at most {most} files. Take one off, or put several into one archive.',
  'errors.template_name_taken':
    'Another template is called “{name}”. Choose a different name, or change that one.',
  'errors.templates_full':
    'This tenant keeps {most} templates already. Remove one that nobody uses.',
  'errors.owner_not_member':
    'That person is no member of this tenant. Add the membership first, or choose somebody else.',
} as const;
