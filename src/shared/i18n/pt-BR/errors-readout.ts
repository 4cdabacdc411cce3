import type { errorsReadoutEn } from '../en/errors-readout';

export const errorsReadoutPtBr: Readonly<Record<keyof typeof errorsReadoutEn, string>> = {
  'errors.readout_month_ahead': '{month} ainda não começou; não há o que relatar.',
  'errors.readout_commentary_fixed':
    'Este relatório está aprovado e o texto vale. Crie uma nova versão do mês para mudá-lo.',
  'errors.readout_illegal_move': 'Um relatório no estado {from} não pode passar a {to}.',
  'errors.readout_second_person':
    'Você redigiu este relatório e este cliente tem outro Owner. Peça a ele que aprove.',
  'errors.readout_month_changed':
    'Números deste mês mudaram depois que o relatório foi congelado. Prepare uma nova versão; o texto vai junto.',
  'errors.readout_changed_meanwhile':
    'O relatório mudou enquanto a página era impressa, por isso este PDF não foi guardado. Confira e imprima de novo.',
  'errors.sample_needs_empty_folder':
    'A agência de exemplo precisa de uma pasta de dados vazia, e esta já tem dados. Inicie com --demo ou com outra pasta em --data.',
  'readouts.missing.figure': '{name} não tem valor neste mês',
  'readouts.missing.monthly_cycle': 'Nenhum ciclo mensal foi decidido neste mês',
  'readouts.missing.open_conflict': '{name} tem dois valores e ninguém escolheu',
  'readouts.missing.open_incidents':
    '{count, plural, one {# incidente deste mês continua aberto} other {# incidentes deste mês continuam abertos}}',
  'readouts.missing.month_not_over': 'O mês ainda não terminou',
  'readouts.skipped.failed': 'Não impresso: {problem}',
  'readouts.skipped.role':
    'A exportação não cabe a você: quem exporta é um Manager ou Owner deste cliente',
  'readouts.skipped.no_readout': 'Ainda não há relatório deste mês',
  'readouts.skipped.not_approved':
    'Não aprovado: {state, select, in_review {em revisão} other {ainda é rascunho}}',
  'readouts.skipped.stale': 'Desatualizado: números mudaram depois da aprovação',
  'readouts.part.figures': 'Números',
  'readouts.part.conflicts': 'Conflitos',
  'readouts.part.tracks': 'As duas trilhas',
  'readouts.part.cycles': 'Decisões de ciclo',
  'readouts.part.gates': 'Gates de partida',
  'readouts.part.incidents': 'Incidentes',
  'readouts.part.work': 'Trabalho concluído',
  'readouts.part.tenant': 'Nome, fuso ou moeda',
  'readoutIndex.title': 'Relatórios do mês, {month}',
  'readoutIndex.made': 'Exportado por {by} em {at}, {zone}',
  'readoutIndex.written': '{count, plural, =0 {Nenhum PDF} one {# PDF} other {# PDFs}}',
  'readoutIndex.written.none': 'Nenhum relatório deste mês foi aprovado.',
  'readoutIndex.skipped': 'Deixados de fora: {count, number}',
  'readoutIndex.skipped.none': 'Todos os clientes têm seu PDF.',
  'readoutIndex.column.tenant': 'Cliente',
  'readoutIndex.column.file': 'Arquivo',
  'readoutIndex.column.pages': 'Páginas',
  'readoutIndex.column.size': 'Tamanho',
  'readoutIndex.column.approval': 'Aprovação',
  'readoutIndex.column.hash': 'Hash do conteúdo',
  'readoutIndex.column.reason': 'Motivo',
  'readoutIndex.approved': '{by}, {at}',
  'readoutIndex.selfApproved': '{by}, {at}, aprovado pelo autor',
  'readoutIndex.draft': 'Rascunho, não aprovado',
  'readoutIndex.bytesHash': 'sha256 do arquivo {hash}',
  'readoutIndex.total': 'Ao todo',
};
