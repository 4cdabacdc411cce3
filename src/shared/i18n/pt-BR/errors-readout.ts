import type { errorsReadoutEn } from '../en/errors-readout';

export const errorsReadoutPtBr: Readonly<Record<keyof typeof errorsReadoutEn, string>> = {
  'errors.readout_month_ahead': '{month} ainda não começou; não há o que relatar.',
  'errors.readout_commentary_fixed':
    'Este relatório está aprovado e o texto vale. Crie uma nova versão do mês para mudá-lo.',
  'errors.readout_illegal_move': 'Um relatório no estado {from} não pode passar a {to}.',
  'errors.readout_second_person':
    'Você redigiu este relatório e este cliente tem outro Owner. Peça a ele que aprove.',
  'errors.sample_needs_empty_folder':
    'A agência de exemplo precisa de uma pasta de dados vazia, e esta já tem dados. Inicie com --demo ou com outra pasta em --data.',
  'readouts.missing.figure': '{name} não tem valor neste mês',
  'readouts.missing.monthly_cycle': 'Nenhum ciclo mensal foi decidido neste mês',
  'readouts.missing.open_conflict': '{name} tem dois valores e ninguém escolheu',
  'readouts.missing.open_incidents':
    '{count, plural, one {# incidente deste mês continua aberto} other {# incidentes deste mês continuam abertos}}',
  'readouts.missing.month_not_over': 'O mês ainda não terminou',
  'readouts.skipped.failed': 'Não impresso: {problem}',
};
