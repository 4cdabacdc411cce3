import { type ComponentType, lazy } from 'react';
import type { ViewName } from './views';

/** The views that are built: one line each, loaded when they are first opened. */
export const ROUTES: Partial<Readonly<Record<ViewName, ComponentType>>> = {
  calendar: lazy(() =>
    import('../features/calendar/calendar-view').then((m) => ({ default: m.CalendarView })),
  ),
  overview: lazy(() =>
    import('../features/overview/overview-view').then((m) => ({ default: m.OverviewView })),
  ),
  cycles: lazy(() =>
    import('../features/cycles/cycles-view').then((m) => ({ default: m.CyclesView })),
  ),
  measures: lazy(() =>
    import('../features/measures/measures-view').then((m) => ({ default: m.MeasuresView })),
  ),
  approvals: lazy(() =>
    import('../features/approvals/approvals-view').then((m) => ({ default: m.ApprovalsView })),
  ),
  incidents: lazy(() =>
    import('../features/incidents/incidents-view').then((m) => ({ default: m.IncidentsView })),
  ),
  gates: lazy(() => import('../features/gates/gates-view').then((m) => ({ default: m.GatesView }))),
  health: lazy(() =>
    import('../features/health/health-view').then((m) => ({ default: m.HealthView })),
  ),
  reports: lazy(() =>
    import('../features/reports/reports-view').then((m) => ({ default: m.ReportsView })),
  ),
  plans: lazy(() => import('../features/plans/plans-view').then((m) => ({ default: m.PlansView }))),
  playbooks: lazy(() =>
    import('../features/playbooks/playbooks-view').then((m) => ({ default: m.PlaybooksView })),
  ),
  today: lazy(() => import('../features/today/today-view').then((m) => ({ default: m.TodayView }))),
  tasks: lazy(() => import('../features/tasks/tasks-view').then((m) => ({ default: m.TasksView }))),
};
