import type { Permission } from '../domain/people/permission';
import type { Method } from './index';

/**
 * Who may call what (Q9, M48–M50). A method without an entry does not compile.
 *
 * Everyone reads, records and acknowledges incidents and edits own drafts; an editor prepares tasks,
 * evidence and content; a manager schedules, feeds the gates and runs cycles; an owner approves.
 * What depends on the thing itself (an editor's own draft, an as-of) the handler checks as well.
 */
export const PERMISSIONS = {
  'session.state': 'open',
  'session.createFirstProfile': 'open',
  'session.signIn': 'open',
  'session.resume': 'open',
  'session.lock': 'open',
  'session.touch': 'open',
  'session.recover': 'open',
  'sample.create': 'open',

  'profiles.list': 'signed_in',
  'profiles.create': 'install_admin',
  'profiles.rename': 'install_admin',
  'profiles.resetPin': 'install_admin',
  'profiles.updateOwn': 'signed_in',
  'memberships.list': 'member',
  'memberships.set': 'owner',
  'memberships.remove': 'owner',

  'tenants.list': 'signed_in',
  'tenants.get': 'member',
  'tenants.create': 'install_admin',
  'tenants.update': 'owner',
  'inventory.list': 'member',
  'inventory.save': 'manager',
  'inventory.remove': 'manager',

  'install.about': 'signed_in',
  'install.verify': 'signed_in',
  'backups.list': 'signed_in',
  'backups.create': 'signed_in',
  'backups.verify': 'signed_in',
  'backups.restore': 'install_admin',
  'settings.list': 'signed_in',
  // The registry says who may change which (D15).
  'settings.set': 'signed_in',

  'files.begin': 'editor',
  'files.append': 'editor',
  'files.finish': 'editor',
  'files.abandon': 'editor',
  'files.get': 'member',
  'files.read': 'member',

  'plans.list': 'member',
  'plans.get': 'member',
  'plans.create': 'editor',
  'plans.update': 'editor',
  'plans.submit': 'editor',
  'plans.decide': 'owner',
  'plans.saveNotepad': 'editor',

  'gates.list': 'member',
  'gates.check': 'member',
  'gates.setInput': 'manager',
  'gates.createRemediation': 'manager',
  'campaigns.current': 'member',
  'campaigns.start': 'manager',
  'campaigns.setPaused': 'owner',

  'tasks.list': 'member',
  'tasks.counts': 'member',
  'tasks.get': 'member',
  'tasks.create': 'editor',
  'tasks.update': 'editor',
  'tasks.move': 'editor',

  'metrics.trends': 'member',
  'metrics.setTrend': 'manager',
  'metrics.clearTrend': 'manager',
  'observations.list': 'member',
  'observations.record': 'manager',
  'conflicts.list': 'member',
  'conflicts.resolve': 'manager',

  'cycles.list': 'member',
  'cycles.get': 'member',
  'cycles.preview': 'member',
  'cycles.run': 'manager',
  'cycles.recompute': 'member',
  'cycles.acknowledge': 'manager',

  'incidents.list': 'member',
  'incidents.get': 'member',
  'incidents.record': 'member',
  'incidents.move': 'member',
  'incidents.saveRecord': 'editor',
  'incidents.addNote': 'member',
  'incidents.changeSeverity': 'owner',
  'incidents.declareInError': 'owner',
  'incidents.resumeTasks': 'manager',

  'reports.growth': 'member',
  'reports.saveGrowth': 'member',
  'reports.list': 'member',
  'reports.get': 'member',
  'recommendations.decide': 'manager',
  'readouts.preview': 'member',
  'readouts.draft': 'manager',
  'readouts.setCommentary': 'editor',
  'readouts.move': 'manager',
  'readouts.approve': 'owner',
  'readouts.print': 'member',
  'readouts.printMany': 'manager',

  'workspace.beginImport': 'signed_in',
  'workspace.addFile': 'signed_in',
  'workspace.finishImport': 'signed_in',
  'workspace.abandonImport': 'signed_in',
  'workspace.export': 'owner',
  'search.find': 'signed_in',
  'events.list': 'member',
} as const satisfies Record<Method, Permission>;
