import { agencyEn } from './en/agency';
import { approvalsEn } from './en/approvals';
import { approvalsScreenEn } from './en/approvals-screen';
import { archivesEn } from './en/archives';
import { boardScreenEn } from './en/board-screen';
import { bulkEn } from './en/bulk';
import { calendarEn } from './en/calendar';
import { calendarScreenEn } from './en/calendar-screen';
import { cliEn } from './en/cli';
import { csvEn } from './en/csv';
import { cyclesEn } from './en/cycles';
import { cyclesGovernanceEn } from './en/cycles-governance';
import { cyclesPolicyEn } from './en/cycles-policy';
import { cyclesScreenEn } from './en/cycles-screen';
import { endStateEn } from './en/end-state';
import { errorsCyclesEn } from './en/errors-cycles';
import { errorsPeopleEn } from './en/errors-people';
import { errorsReadoutEn } from './en/errors-readout';
import { errorsWorkEn } from './en/errors-work';
import { errorsWorkspaceEn } from './en/errors-workspace';
import { firstRunEn } from './en/first-run';
import { gatesEn } from './en/gates';
import { gatesScreenEn } from './en/gates-screen';
import { healthEn } from './en/health';
import { incidentsRulesEn } from './en/incidents-rules';
import { incidentsScreenEn } from './en/incidents-screen';
import { measuresScreenEn } from './en/measures-screen';
import { metricImportEn } from './en/metric-import';
import { metricsEn } from './en/metrics';
import { monthEndEn } from './en/month-end';
import { outlookEn } from './en/outlook';
import { overviewEn } from './en/overview';
import { ownershipEn } from './en/ownership';
import { plansEn } from './en/plans';
import { plansScreenEn } from './en/plans-screen';
import { playbooksScreenEn } from './en/playbooks-screen';
import { poolEn } from './en/pool';
import { priorityEn } from './en/priority';
import { readoutEn } from './en/readout';
import { reportsEn } from './en/reports';
import { reportsScreenEn } from './en/reports-screen';
import { rolesEn } from './en/roles';
import { sessionEn } from './en/session';
import { settingsEn } from './en/settings';
import { shellEn } from './en/shell';
import { taskTemplatesEn } from './en/task-templates';
import { tasksRulesEn } from './en/tasks-rules';
import { tasksScreenEn } from './en/tasks-screen';
import { todayEn } from './en/today';
import { uiEn } from './en/ui';
import { undoEn } from './en/undo';
import { agencyPtBr } from './pt-BR/agency';
import { approvalsPtBr } from './pt-BR/approvals';
import { approvalsScreenPtBr } from './pt-BR/approvals-screen';
import { archivesPtBr } from './pt-BR/archives';
import { boardScreenPtBr } from './pt-BR/board-screen';
import { bulkPtBr } from './pt-BR/bulk';
import { calendarPtBr } from './pt-BR/calendar';
import { calendarScreenPtBr } from './pt-BR/calendar-screen';
import { cliPtBr } from './pt-BR/cli';
import { csvPtBr } from './pt-BR/csv';
import { cyclesPtBr } from './pt-BR/cycles';
import { cyclesGovernancePtBr } from './pt-BR/cycles-governance';
import { cyclesPolicyPtBr } from './pt-BR/cycles-policy';
import { cyclesScreenPtBr } from './pt-BR/cycles-screen';
import { endStatePtBr } from './pt-BR/end-state';
import { errorsCyclesPtBr } from './pt-BR/errors-cycles';
import { errorsPeoplePtBr } from './pt-BR/errors-people';
import { errorsReadoutPtBr } from './pt-BR/errors-readout';
import { errorsWorkPtBr } from './pt-BR/errors-work';
import { errorsWorkspacePtBr } from './pt-BR/errors-workspace';
import { firstRunPtBr } from './pt-BR/first-run';
import { gatesPtBr } from './pt-BR/gates';
import { gatesScreenPtBr } from './pt-BR/gates-screen';
import { healthPtBr } from './pt-BR/health';
import { incidentsRulesPtBr } from './pt-BR/incidents-rules';
import { incidentsScreenPtBr } from './pt-BR/incidents-screen';
import { measuresScreenPtBr } from './pt-BR/measures-screen';
import { metricImportPtBr } from './pt-BR/metric-import';
import { metricsPtBr } from './pt-BR/metrics';
import { monthEndPtBr } from './pt-BR/month-end';
import { outlookPtBr } from './pt-BR/outlook';
import { overviewPtBr } from './pt-BR/overview';
import { ownershipPtBr } from './pt-BR/ownership';
import { plansPtBr } from './pt-BR/plans';
import { plansScreenPtBr } from './pt-BR/plans-screen';
import { playbooksScreenPtBr } from './pt-BR/playbooks-screen';
import { poolPtBr } from './pt-BR/pool';
import { priorityPtBr } from './pt-BR/priority';
import { readoutPtBr } from './pt-BR/readout';
import { reportsPtBr } from './pt-BR/reports';
import { reportsScreenPtBr } from './pt-BR/reports-screen';
import { rolesPtBr } from './pt-BR/roles';
import { sessionPtBr } from './pt-BR/session';
import { settingsPtBr } from './pt-BR/settings';
import { shellPtBr } from './pt-BR/shell';
import { taskTemplatesPtBr } from './pt-BR/task-templates';
import { tasksRulesPtBr } from './pt-BR/tasks-rules';
import { tasksScreenPtBr } from './pt-BR/tasks-screen';
import { todayPtBr } from './pt-BR/today';
import { uiPtBr } from './pt-BR/ui';
import { undoPtBr } from './pt-BR/undo';

/** Every text in English. A feature adds its two catalogues here; keys begin with the feature's name. */
export const en = {
  ...agencyEn,
  ...archivesEn,
  ...healthEn,
  ...endStateEn,
  ...outlookEn,
  ...overviewEn,
  ...ownershipEn,
  ...settingsEn,
  ...sessionEn,
  ...shellEn,
  ...uiEn,
  ...undoEn,
  ...csvEn,
  ...bulkEn,
  ...approvalsEn,
  ...approvalsScreenEn,
  ...firstRunEn,
  ...gatesEn,
  ...reportsScreenEn,
  ...todayEn,
  ...gatesScreenEn,
  ...errorsReadoutEn,
  ...readoutEn,
  ...monthEndEn,
  ...metricsEn,
  ...metricImportEn,
  ...measuresScreenEn,
  ...cliEn,
  ...cyclesEn,
  ...cyclesGovernanceEn,
  ...cyclesPolicyEn,
  ...cyclesScreenEn,
  ...errorsCyclesEn,
  ...errorsPeopleEn,
  ...errorsWorkEn,
  ...errorsWorkspaceEn,
  ...reportsEn,
  ...plansEn,
  ...plansScreenEn,
  ...playbooksScreenEn,
  ...poolEn,
  ...priorityEn,
  ...rolesEn,
  ...incidentsRulesEn,
  ...incidentsScreenEn,
  ...boardScreenEn,
  ...calendarEn,
  ...calendarScreenEn,
  ...tasksRulesEn,
  ...taskTemplatesEn,
  ...tasksScreenEn,
} as const;

/** A key that has a text in every language. */
export type TextKey = keyof typeof en;

/** Every text in Brazilian Portuguese; a missing key does not compile. */
export const ptBr: Readonly<Record<TextKey, string>> = {
  ...agencyPtBr,
  ...archivesPtBr,
  ...healthPtBr,
  ...endStatePtBr,
  ...outlookPtBr,
  ...overviewPtBr,
  ...ownershipPtBr,
  ...settingsPtBr,
  ...sessionPtBr,
  ...shellPtBr,
  ...uiPtBr,
  ...undoPtBr,
  ...csvPtBr,
  ...bulkPtBr,
  ...approvalsPtBr,
  ...approvalsScreenPtBr,
  ...firstRunPtBr,
  ...gatesPtBr,
  ...reportsScreenPtBr,
  ...todayPtBr,
  ...gatesScreenPtBr,
  ...errorsReadoutPtBr,
  ...readoutPtBr,
  ...monthEndPtBr,
  ...metricsPtBr,
  ...metricImportPtBr,
  ...measuresScreenPtBr,
  ...cliPtBr,
  ...cyclesPtBr,
  ...cyclesGovernancePtBr,
  ...cyclesPolicyPtBr,
  ...cyclesScreenPtBr,
  ...errorsCyclesPtBr,
  ...errorsPeoplePtBr,
  ...errorsWorkPtBr,
  ...errorsWorkspacePtBr,
  ...reportsPtBr,
  ...plansPtBr,
  ...plansScreenPtBr,
  ...playbooksScreenPtBr,
  ...poolPtBr,
  ...priorityPtBr,
  ...rolesPtBr,
  ...incidentsRulesPtBr,
  ...incidentsScreenPtBr,
  ...boardScreenPtBr,
  ...calendarPtBr,
  ...calendarScreenPtBr,
  ...tasksRulesPtBr,
  ...taskTemplatesPtBr,
  ...tasksScreenPtBr,
};
