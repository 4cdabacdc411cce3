import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const aeoAnswerLayerEn: Readonly<Record<PlaybookKey<'aeo_answer_layer'>, string>> = {
  'playbook.aeo_answer_layer.objective':
    'Search pages, maps and assistants can quote our answers as they stand, and what they quote is right.',
  'input.aeo_answer_layer.questions':
    'The questions asked most before a booking, with their number',
  'input.aeo_answer_layer.places': 'The answer engines and result types that matter in this market',
  'input.aeo_answer_layer.facts':
    'A sheet of hard facts: hours, prices, distances, rules, ages, contacts',
  'step.aeo_answer_layer.list.title': 'List the questions worth answering',
  'step.aeo_answer_layer.list.how':
    'Take them from the front desk, from reviews and from related searches. Keep those whose answer helps somebody to decide.',
  'step.aeo_answer_layer.list.signal': 'Forty questions are listed, each with its owning page.',
  'step.aeo_answer_layer.baseline.title': 'Record who is quoted today',
  'step.aeo_answer_layer.baseline.how':
    'Ask each question in the chosen engines, signed out and from the region. Note who is quoted and whether it is true of us.',
  'step.aeo_answer_layer.baseline.signal':
    'A dated table names the quoted source for every question.',
  'step.aeo_answer_layer.write.title': 'Write answers that stand alone',
  'step.aeo_answer_layer.write.how':
    'Answer in 40 to 60 words, name the place and the thing, and give figures their units. Refer to nothing above or below.',
  'step.aeo_answer_layer.write.signal':
    'Read to somebody who has not seen the page, each answer makes sense.',
  'step.aeo_answer_layer.place.title': 'Put question and answer where they belong',
  'step.aeo_answer_layer.place.how':
    'The question becomes a heading of its owning page, and the answer follows at once. Do not pile everything onto one page of questions.',
  'step.aeo_answer_layer.place.signal': 'All forty stand on their own pages.',
  'step.aeo_answer_layer.tables.title': 'Turn comparisons into tables',
  'step.aeo_answer_layer.tables.how':
    'Set suites, treatments or class levels side by side in equal columns: size, people, duration, starting price.',
  'step.aeo_answer_layer.tables.signal':
    'Three comparisons that guests ask for exist as real tables, not as pictures.',
  'step.aeo_answer_layer.facts_alike.title': 'Make hard facts agree everywhere',
  'step.aeo_answer_layer.facts_alike.how':
    'Compare hours, address, phone and prices on the site, in map entries and in directories. Correct the odd ones at their source.',
  'step.aeo_answer_layer.facts_alike.signal':
    'Ten facts looked up in five places show no difference.',
  'step.aeo_answer_layer.again.title': 'Ask again and note what moved',
  'step.aeo_answer_layer.again.how':
    'Repeat the round after four weeks in the same way. Mark quotes that were won, lost or wrong.',
  'step.aeo_answer_layer.again.signal':
    'The second table lies beside the first, with a line on each difference.',
  'check.aeo_answer_layer.dated':
    'An answer that can grow old, such as a price or a season, shows its date.',
  'check.aeo_answer_layer.expert':
    'A therapist, trainer or host has confirmed each answer about health, age limits and safety.',
  'check.aeo_answer_layer.no_more': 'No answer claims more than the page around it shows.',
  'trigger.aeo_answer_layer.wrong_quote':
    'Guests arrive with a wrong price, hour or piece of health advice that was quoted from us.',
  'trigger.aeo_answer_layer.owner_loss':
    'A page drops out of the first ten results after its answer was moved or cut.',
  'playbook.aeo_answer_layer.done':
    'The forty answers are live, two dated tables exist, and every wrong quote was corrected at its source.',
};
