import type { healthEn } from '../en/health';

export const healthPtBr: Readonly<Record<keyof typeof healthEn, string>> = {
  'health.point.gate_evidence': 'Gates aprovados com evidência',
  'health.point.active_plan': 'Há um plano em vigor',
  'health.point.both_tracks': 'As duas trilhas têm trabalho',
  'health.point.sprint_metadata': 'Itens do sprint completos',
  'health.point.cycle_reports': 'Toda cadência devida tem seu relatório',
  'health.point.incident_records': 'Todo incidente conhecido tem registro',
  'health.point.recommendations': 'Recomendações decididas',
  'health.about.gate_evidence':
    'Os cinco gates são aprovados e cada valor deles tem uma evidência que ainda vale.',
  'health.about.active_plan': 'Uma campanha em andamento executa um plano.',
  'health.about.both_tracks':
    'Visibilidade e qualidade têm, cada uma, uma tarefa agendada, em andamento ou concluída nos últimos sete dias.',
  'health.about.sprint_metadata':
    'Responsável, prazo, impacto no KPI e condição de reversão constam em cada item aberto do quadro.',
  'health.about.cycle_reports':
    'A partir do primeiro vencimento, cada cadência tem um ciclo em dia e o relatório que ele deixou.',
  'health.about.incident_records':
    'Nenhum postmortem passou do prazo, e nenhuma tarefa fala de um incidente que ninguém registrou.',
  'health.about.recommendations':
    'Cada recomendação dos resumos de crescimento foi aceita, adiada com um motivo ou feita.',
  'health.state.met': 'Atendido',
  'health.state.not_met': 'Não atendido',
  'health.state.unknown': 'Desconhecido',

  'health.evidence.gate_fails': 'O gate {gate} está reprovado',
  'health.evidence.evidence_missing': '{gate}: falta evidência de “{field}”',
  'health.evidence.evidence_expired': '{gate}: a evidência de “{field}” valeu até {day}',
  'health.evidence.gates_proven':
    'Os {count, number} gates são aprovados, cada valor com sua evidência',
  'health.evidence.plan_active': '{title}',
  'health.evidence.plan_none': 'Nenhuma campanha em andamento: nenhum plano está sendo executado',
  'health.evidence.track_work':
    '{track}: {count, plural, one {# tarefa em curso} other {# tarefas em curso}}',
  'health.evidence.track_idle': '{track}: nenhuma tarefa em curso',
  'health.evidence.board_none': 'Ainda não há nada no quadro',
  'health.evidence.fields_whole':
    '{count, plural, one {O item aberto tem} other {Todos os # itens abertos têm}} os quatro campos',
  'health.evidence.fields_missing':
    'Falta um campo em {count, number} de {open, plural, one {# item aberto} other {# itens abertos}}',
  'health.evidence.cycle_reported': '{cadence} {ordinal, number}, {when}',
  'health.evidence.cycle_overdue':
    'Ciclo {cadence}: {days, plural, one {# dia} other {# dias}} de atraso',
  'health.evidence.cycle_unreported': '{cadence} {ordinal, number} não deixou relatório',
  'health.evidence.cycle_not_due': '{cadence}: ainda não venceu',
  'health.evidence.incidents_recorded':
    '{count, plural, =0 {Nenhum incidente conhecido} one {# incidente, com seu registro} other {# incidentes, cada um com seu registro}}',
  'health.evidence.postmortem_overdue': '{ref}: o postmortem passou do prazo',
  'health.evidence.unrecorded_task': 'Fala de um incidente, e nenhum está registrado: {title}',
  'health.evidence.unrecorded_more':
    '{count, plural, one {Mais # tarefa fala} other {Mais # tarefas falam}} de um incidente sem registro',
  'health.evidence.recommendation_open': 'Espera por uma decisão: {recommendation}',
  'health.evidence.recommendations_decided':
    '{count, plural, one {# recomendação decidida} other {# recomendações decididas}}',
  'health.evidence.recommendations_none': 'Nenhum resumo de crescimento foi guardado ainda',

  'health.title': 'Saúde',
  'health.meta': '{tenant} · {met, number} de {total, number} pontos atendidos · em {when}',
  'health.allMeta': '{count, plural, one {# cliente} other {# clientes}} · em {when}',
  'health.points': 'Os sete pontos',
  'health.matrix': 'Saúde de todos os clientes',
  'health.column.tenant': 'Cliente',
  'health.column.met': 'Atendidos',
  'health.column.point': 'Ponto',
  'health.column.state': 'Situação',
  'health.column.evidence': 'Evidência',
  'health.metOf': '{met, number} de {total, number}',
  'health.record': 'Registrar o incidente',
  'health.endState': 'Relatório de estado final',
  'health.short.gate_evidence': 'Gates',
  'health.short.active_plan': 'Plano',
  'health.short.both_tracks': 'Trilhas',
  'health.short.sprint_metadata': 'Sprint',
  'health.short.cycle_reports': 'Ciclos',
  'health.short.incident_records': 'Incidentes',
  'health.short.recommendations': 'Conselhos',
};
