import type { reportsEn } from '../en/reports';

export const reportsPtBr: Record<keyof typeof reportsEn, string> = {
  'reports.recommendation.hold_scale_until_gates_pass':
    'Não iniciar nenhum módulo de aceleração até que todos os gates sejam aprovados',
  'reports.recommendation.prevent_next_rollback':
    'Colocar a prevenção de uma nova reversão à frente de qualquer trabalho de crescimento',
  'reports.recommendation.raise_quality_capacity':
    'Deslocar pessoas e orçamento para a trilha de qualidade',
  'reports.recommendation.keep_both_tracks':
    'Manter as duas trilhas em andamento e seguir transformando o que dá certo em padrão',

  'reports.recommendationSignal.hold_scale_until_gates_pass': 'Os cinco gates são aprovados',
  'reports.recommendationSignal.prevent_next_rollback':
    'Cada prevenção da última reversão está em vigor e foi verificada',
  'reports.recommendationSignal.raise_quality_capacity':
    'O próximo ciclo indica mais pessoas ou orçamento para a trilha de qualidade',
  'reports.recommendationSignal.keep_both_tracks':
    'Algo que deu certo está registrado como padrão reutilizável',

  'reports.kind.weekly': 'Semanal',
  'reports.kind.monthly': 'Mensal',
  'reports.kind.quarterly': 'Trimestral',
  'reports.kind.summary': 'Resumo de crescimento',
  'reports.kind.end_state': 'Estado final',
  'reports.kind.readout': 'Relatório de fim de mês',
  'reports.state.draft': 'Rascunho',
  'reports.state.in_review': 'Em revisão',
  'reports.state.approved': 'Aprovado',
  'reports.state.exported': 'Exportado',
  'reports.state.stale': 'Desatualizado',

  'reports.refused.illegal_move': 'Um relatório que está {from} não pode passar a {to}.',
  'reports.refused.needs_owner': 'Só um Owner aprova um relatório.',
  'reports.refused.reason_missing': 'Diga por que a recomendação foi adiada.',

  'reports.growth.title': 'Crescimento em {days, plural, one {# dia} other {# dias}}',
  'reports.growth.made': 'Referência',
  'reports.growth.period': 'Período',
  'reports.growth.gates': 'Gates de partida',
  'reports.growth.gatesPassed': 'Os cinco gates estão aprovados',
  'reports.growth.gatesFailed':
    '{count, plural, one {# gate reprovado} other {# gates reprovados}}',
  'reports.growth.decisions': 'Decisões tomadas',
  'reports.growth.incidents': 'Incidentes',
  'reports.growth.recommendations': 'O que recomendamos',
  'reports.growth.fellBack':
    'A janela não pôde ser lida; foram usados os últimos {days, number} dias.',
};
