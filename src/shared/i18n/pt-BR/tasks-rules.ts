import type { tasksRulesEn } from '../en/tasks-rules';

export const tasksRulesPtBr: Record<keyof typeof tasksRulesEn, string> = {
  'tasks.state.draft': 'Rascunho',
  'tasks.state.scheduled': 'Agendada',
  'tasks.state.in_progress': 'Em andamento',
  'tasks.state.needs_review': 'Aguarda revisão',
  'tasks.state.completed': 'Concluída',
  'tasks.state.failed': 'Falhou',
  'tasks.state.blocked': 'Bloqueada',
  'tasks.state.cancelled': 'Cancelada',
  'tasks.field.owner': 'responsável',
  'tasks.field.dueOn': 'prazo',
  'tasks.field.kpiImpact': 'impacto em KPI',
  'tasks.field.rollbackCondition': 'condição de reversão',

  'tasks.refused.illegal_move': 'Uma tarefa que está {from} não pode passar a {to}.',
  'tasks.refused.review_first': 'Este tipo de tarefa é revisado antes de ser concluído.',
  'tasks.refused.needs_manager':
    'Um Editor entrega rascunhos e pedidos de revisão; este passo exige um Manager.',
  'tasks.refused.missing_fields': 'A tarefa ainda não pode ser executada. Falta: {fields}.',
  'tasks.refused.gates_failing':
    'Nenhuma tarefa de aceleração começa com um gate reprovado. Reprovados: {gates}.',
  'tasks.refused.structure_regressed':
    'A camada estrutural vem primeiro: {refs} está em aberto nela. Resolva antes de iniciar trabalho de performance ou de aceleração.',
  'tasks.refused.quality_not_recoverable':
    'A aceleração exige uma tendência de qualidade em alta ou recuperável; ela cai ou é desconhecida.',
  'tasks.refused.p0_pause':
    '{count, plural, one {# P0 sem resolução pausa} other {# P0 sem resolução pausam}} o trabalho de aceleração deste cliente.',
  'tasks.refused.campaign_paused': 'A campanha está pausada.',
  'tasks.refused.dependencies_open':
    '{count, plural, one {# tarefa da qual ela depende precisa ser concluída} other {# tarefas das quais ela depende precisam ser concluídas}} antes.',

  'tasks.refused.wip_full':
    'A coluna {column, select, scheduled {Agendada} in_progress {Em andamento} needs_review {Aguarda revisão} other {Falhou ou bloqueada}} está cheia: {count} de {limit}. Conclua ou mova algo dela antes.',

  'tasks.blocked.p0_pause': 'Pausada por um P0',
  'tasks.blocked.campaign_pause': 'Pausada com a campanha',
  'tasks.blocked.dependency': 'Aguarda outra tarefa',
  'tasks.blocked.other': 'Bloqueada manualmente',
};
