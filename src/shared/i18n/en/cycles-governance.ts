/** A decision explained, replayed, simulated and owed; policies, the matrix and the rhythms on screen. */
export const cyclesGovernanceEn = {
  'cycles.explain.open': 'Where {name} comes from',
  'cycles.explain.title': '{name}: where it comes from',
  'cycles.explain.back': 'Back to rule {rule, number}',
  'cycles.explain.close': 'Close',
  'cycles.explain.current': 'This window, {from} to {to}',
  'cycles.explain.previous': 'The window before, {from} to {to}',
  'cycles.explain.none': 'Nobody recorded a value in these days.',
  'cycles.explain.others': 'On record and not used',
  'cycles.explain.column.days': 'Days',
  'cycles.explain.column.value': 'As written',
  'cycles.explain.column.source': 'Source',
  'cycles.explain.column.seen': 'Observed',
  'cycles.explain.column.by': 'Recorded by',
  'cycles.explain.byHand': 'The trend was set by hand; the figures stand beside it.',
  'cycles.explain.missing': 'no evidence at the time',
  'cycles.explain.evidence':
    '{kind, select, file {File} link {Link} note {Note} other {Measure}}: {ref}, {by}, {when}',
  'cycles.explain.approval': 'approval of the plan',
  'cycles.explain.toGate': 'Open gates',

  'cycles.distance.title': 'Distance to the thresholds',
  'cycles.distance.toUp': '{gap} more and it is up (from {value})',
  'cycles.distance.isUp': 'up with {gap} to spare (from {value})',
  'cycles.distance.toDown': '{gap} less and it is down (from {value})',
  'cycles.distance.isDown': 'down; {gap} more and it no longer is (over {value})',
  'cycles.distance.unknown': 'cannot be said without figures for both windows',

  'cycles.replay.button': 'Replay',
  'cycles.replay.title': 'Replayed',
  'cycles.replay.same': 'Same decision, same report: {decision}',
  'cycles.replay.differs': 'Something differs: the stored inputs now give {decision}',
  'cycles.replay.snapshot': 'Snapshot, stored',
  'cycles.replay.snapshotNow': 'Snapshot, now',
  'cycles.replay.report': 'Report, stored',
  'cycles.replay.reportNow': 'Report, now',
  'cycles.replay.hint':
    'Replay decides again from what is stored and compares decision and report hash.',
  'cycles.replay.none': 'none',
  'cycles.differs.snapshot_changed': 'The kept inputs are not those that were hashed',
  'cycles.differs.snapshot_unreadable': 'The kept inputs cannot be read',
  'cycles.differs.decision': 'Decision',
  'cycles.differs.rule': 'Rule',
  'cycles.differs.reason': 'Reason',
  'cycles.differs.trace': 'The trace of the rules',
  'cycles.differs.actions': 'The actions',
  'cycles.differs.gates': 'The states of the gates',
  'cycles.differs.window': 'The window',
  'cycles.differs.policy': 'The policy that is stamped',
  'cycles.differs.shadow': 'The verdict of the policy that watched',
  'cycles.differs.report': 'The report',
  'cycles.differs.report_missing': 'The report is gone',
  'cycles.differs.announced': 'The event log announced something else',
  'cycles.differs.both': '{what}: stored {stored}, now {now}',

  'cycles.matrix.title': 'Quality matrix',
  'cycles.matrix.advice': 'Advice beside the decision',
  'cycles.matrix.decides': 'Read by {policy}',
  'cycles.matrix.column.dimension': 'Dimension',
  'cycles.matrix.says': 'says this',
  'cycles.tiers.title': 'What may grow now',
  'cycles.tiers.go': 'may grow',
  'cycles.tiers.hold': 'waits',

  'cycles.shadow.same': '{policy} watched and decided the same.',
  'cycles.shadow.other':
    '{policy} watched and would have decided {decision, select, continue {continue} intervene {intervene} other {rollback}}: {reason}',

  'cycles.obligations.schedule': 'Schedule',
  'cycles.obligations.defer': 'Defer',
  'cycles.obligations.deferred': 'Deferred',
  'cycles.obligations.deferredBy': '{by}, {when}: {reason}',
  'cycles.obligations.scheduleTitle': 'Schedule the sprint for {ref}',
  'cycles.obligations.balanceTitle': 'Give quality more of the next sprint',
  'cycles.obligations.deferTitle': 'Defer the sprint for {ref}',
  'cycles.obligations.deferAbout':
    'The obligation stays with the decision, with your reason beside it.',
  'cycles.obligations.reason': 'Why it can wait',
  'cycles.obligations.reasonMissing': 'The reason is empty. Say why it can wait.',
  'cycles.obligations.task': 'Task',
  'cycles.obligations.owner': 'Owner',
  'cycles.obligations.role': 'The role for it is {role}.',
  'cycles.obligations.due': 'Due',
  'cycles.obligations.create': 'Create the task',
  'cycles.obligations.scheduled': 'The task is scheduled',
  'cycles.obligations.drafted': 'The task is a draft; it still needs an owner and a day',
  'cycles.obligations.deferDone': 'The sprint for {ref} is deferred',
  'cycles.balance.create': 'Plan for quality',
  'cycles.balance.made': 'Task created',

  'cycles.whatIf.incidents': 'Incidents',
  'cycles.whatIf.addP0': 'Add P0',
  'cycles.whatIf.addP1': 'Add P1',
  'cycles.whatIf.addedOne': 'Added {number, number}',
  'cycles.whatIf.asIs': 'As it is',
  'cycles.whatIf.resolved': 'Resolved',
  'cycles.whatIf.removed': 'Not there',
  'cycles.whatIf.stateOf': 'What if {ref}',
  'cycles.whatIf.move': 'Move in time',
  'cycles.whatIf.moveOf': 'When {ref} occurred',
  'cycles.whatIf.takeAway': 'Take {ref} away',
  'cycles.whatIf.outside': 'outside the window',
  'cycles.whatIf.leaves':
    'Leaves the window: weekly {weekly}, monthly {monthly}, quarterly {quarterly}',
  'cycles.whatIf.rollbackEnds':
    'The last P0 leaves the {cadence, select, weekly {weekly} monthly {monthly} other {quarterly}} window on {when}.',
  'cycles.whatIf.change.incidents': '{count, plural, one {# incident} other {# incidents}}',
  'cycles.whatIf.shadow':
    '{policy} would decide {decision, select, continue {continue} intervene {intervene} other {rollback}}.',
  'cycles.whatIf.live': 'What if, now',

  'cycles.rhythm.weekly': 'Weekly rhythm',
  'cycles.rhythm.monthly': 'Monthly rhythm',
  'cycles.rhythm.quarterly': 'Quarterly rhythm',
  'cycles.rhythm.meta': '{done, number} of {total, number} done, ticked by what is on record',
  'cycles.rhythm.done': 'done',
  'cycles.rhythm.open': 'open',
  'cycles.rhythm.gate_and_risk': 'Gates and risks looked at',
  'cycles.rhythm.module_dispatch': 'Work of the modules dispatched',
  'cycles.rhythm.qa_and_publication': 'Quality checked before publication',
  'cycles.rhythm.decision': 'Decision made and acknowledged',
  'cycles.rhythm.cluster_and_decay': 'Clusters and their decay looked at',
  'cycles.rhythm.new_and_refresh': 'New and refreshed pages rebalanced',
  'cycles.rhythm.authority_and_debt': 'Authority and technical debt in hand',
  'cycles.rhythm.architecture': 'Architecture and its rules gone through',
  'cycles.rhythm.patterns': 'Patterns retired or written down',
  'cycles.rhythm.concentration': 'Concentration of the portfolio looked at',
  'cycles.rhythm.fact.gate_and_risk':
    '{checks, plural, =0 {gates not checked} one {# gate check} other {# gate checks}}, {unseen, plural, =0 {no P0 or P1 waits} one {# P0 or P1 nobody acknowledged} other {# P0s and P1s nobody acknowledged}}',
  'cycles.rhythm.fact.module_dispatch':
    '{count, plural, =0 {no task scheduled or started} one {# task scheduled or started} other {# tasks scheduled or started}}',
  'cycles.rhythm.fact.qa_and_publication':
    '{reviewed, plural, =0 {no task completed} one {# task completed} other {# tasks completed}}, {waiting, plural, =0 {none waits for review} one {# waits for review} other {# wait for review}}',
  'cycles.rhythm.fact.decision':
    '{decided, select, yes {acknowledged} other {not acknowledged yet}}',
  'cycles.rhythm.fact.cluster_and_decay':
    '{count, plural, =0 {no coverage figure recorded} one {# coverage figure recorded} other {# coverage figures recorded}}',
  'cycles.rhythm.fact.new_and_refresh':
    '{count, plural, =0 {no content task scheduled} one {# content task scheduled} other {# content tasks scheduled}}',
  'cycles.rhythm.fact.authority_and_debt':
    '{count, plural, =0 {no task stands still} one {# task stands still or is late} other {# tasks stand still or are late}}',
  'cycles.rhythm.fact.architecture':
    '{checks, plural, =0 {gates not checked} one {# gate check} other {# gate checks}}, {decided, select, yes {decision acknowledged} other {decision not acknowledged}}',
  'cycles.rhythm.fact.patterns':
    '{decided, plural, =0 {no recommendation decided} one {# recommendation decided} other {# recommendations decided}}, {open, plural, =0 {none open} one {# open} other {# open}}',
  'cycles.rhythm.fact.concentration':
    '{count, plural, =0 {no growth summary saved} one {# growth summary saved} other {# growth summaries saved}}',

  'cycles.due.overdue':
    '{cadence, select, weekly {Weekly} monthly {Monthly} other {Quarterly}} cycle {days, plural, one {# day} other {# days}} overdue',
  'cycles.due.run': 'Run it',

  'cycles.policyPage.button': 'Policy',
  'cycles.policyPage.title': 'Policy',
  'cycles.policyPage.meta': 'The words below are written from the rules that decide',
  'cycles.policyPage.live': 'Decides',
  'cycles.policyPage.shadow': 'Watches',
  'cycles.policyPage.noShadow': 'None',
  'cycles.policyPage.shadowAbout':
    'A watching policy decides nothing. Its verdict is kept beside every decision.',
  'cycles.policyPage.rules': 'Rules of {policy}, in order',
  'cycles.policyPage.stricter': 'nowhere milder than baseline-v1',
  'cycles.policyPage.change': 'Change the policy',
  'cycles.policyPage.changeTitle': 'Change the policy from now on?',
  'cycles.policyPage.changeText':
    '{live} decides the next cycles, {shadow} watches. Decisions made so far keep their stamp.',
  'cycles.policyPage.changed': 'The next cycle is decided by {live}',
  'cycles.backtest.title': 'Back-test',
  'cycles.backtest.about':
    'What a policy would have decided of every past cycle. Nothing is saved.',
  'cycles.backtest.policy': 'Policy to test',
  'cycles.backtest.onlyChanged': 'Only those that differ',
  'cycles.backtest.summary':
    '{decisions, plural, one {# decision} other {# decisions}}: {same, number} the same, {stricter, number} stricter, {milder, number} milder',
  'cycles.backtest.change': '{count, number} × {from} to {to}',
  'cycles.backtest.column.cycle': 'Cycle',
  'cycles.backtest.column.window': 'Until',
  'cycles.backtest.column.then': 'Then',
  'cycles.backtest.column.now': 'Under it',
  'cycles.backtest.column.why': 'Why',
  'cycles.backtest.empty': 'No decision to test yet.',
  'cycles.backtest.allSame': 'It decides every one of them the same.',
  'cycles.replayAll.title': 'Replay',
  'cycles.replayAll.about':
    'Every decision is made again from its snapshot and compared with its row, its report and the log.',
  'cycles.replayAll.button': 'Replay every decision',
  'cycles.replayAll.same':
    '{decisions, plural, =0 {There is no decision to replay.} one {# decision came out the same.} other {All # decisions came out the same.}}',
  'cycles.replayAll.different':
    '{different, plural, one {# decision of {decisions, number} comes out differently.} other {# decisions of {decisions, number} come out differently.}}',
  'cycles.replayAll.imported':
    '{count, plural, =0 {} one {# imported cycle has no inputs to replay.} other {# imported cycles have no inputs to replay.}}',
} as const;
