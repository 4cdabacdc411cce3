import type { DensityKey } from '../../../domain/playbooks/density';

export const densityEn: Readonly<Record<DensityKey, string>> = {
  'density.bootstrapped.name': 'Bootstrapped',
  'density.bootstrapped.fit': 'The owner and perhaps one helper, beside the daily business.',
  'density.bootstrapped.rhythm':
    'One hour on Monday for the weekly cycle and the tasks of the week. Monthly and quarterly cycles share a morning.',
  'density.bootstrapped.focus':
    'Structure first, and the next module only when this one is done. The pages of the month are planned in one sitting.',
  'density.bootstrapped.watch':
    'Whoever plans alone asks somebody outside to read the plan. Acceleration waits until structure has been quiet for a month.',
  'density.mid_market.name': 'Mid-market',
  'density.mid_market.fit': 'A small team or an agency with several places to look after.',
  'density.mid_market.rhythm':
    'Half an hour on Monday for decisions, a quarter of an hour on Thursday for what is stuck. The monthly cycle gets a meeting of its own.',
  'density.mid_market.focus':
    'One module of each tier goes side by side. A reader for each subject is asked two weeks ahead.',
  'density.mid_market.watch':
    'Three roles in one person are the limit. When a week ends with more open tasks than it began, nothing new is started.',
  'density.high_capacity.name': 'High capacity',
  'density.high_capacity.fit': 'A team with a specialist for nearly every module.',
  'density.high_capacity.rhythm':
    'Ten minutes a day on blocked work, decisions on Monday, figures on Friday. Each cycle has a prepared agenda.',
  'density.high_capacity.focus':
    'Each module that is worked has a queue of its own. Releases are bundled twice a week.',
  'density.high_capacity.watch':
    'More hands make more collisions: two tasks never change the same template in one week. Review is the narrow place, so it is staffed first.',
};
