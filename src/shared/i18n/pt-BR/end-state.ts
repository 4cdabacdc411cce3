import type { endStateEn } from '../en/end-state';

export const endStatePtBr: Readonly<Record<keyof typeof endStateEn, string>> = {
  'endState.dimension.operating_stability': 'Estabilidade da operação',
  'endState.dimension.visibility_growth': 'Crescimento da visibilidade',
  'endState.dimension.quality_integrity': 'Integridade da qualidade',
  'endState.dimension.business_contribution': 'Contribuição para o negócio',
  'endState.about.operating_stability':
    'Toda linha precisa valer: gates, ritmo, nenhuma reversão, nada grave em aberto, conselhos decididos.',
  'endState.about.visibility_growth':
    'Uma das duas tendências de visibilidade precisa estar em alta.',
  'endState.about.quality_integrity':
    'Uma das duas tendências de qualidade precisa estar em alta; conflitos resolvidos e postmortems encerrados.',
  'endState.about.business_contribution':
    'Uma métrica da camada de negócio precisa ganhar, e nenhuma pode perder.',
  'endState.state.met': 'Aceito',
  'endState.state.not_met': 'Não aceito',
  'endState.state.unknown': 'Ainda não dá para dizer',

  'endState.line.gates_pass': '{passed, number} de {total, number} gates aprovados',
  'endState.line.weekly_in_time':
    '{days, plural, =0 {{count, plural, one {# ciclo semanal rodou, e nenhum está atrasado} other {# ciclos semanais rodaram, e nenhum está atrasado}}} one {O ciclo semanal está # dia atrasado} other {O ciclo semanal está # dias atrasado}}',
  'endState.line.no_rollback':
    '{count, plural, =0 {Nenhuma reversão} one {# reversão} other {# reversões}} em {total, plural, one {# decisão} other {# decisões}}',
  'endState.line.severe_resolved':
    '{count, plural, =0 {Nenhum P0 ou P1 sem resolução} one {# P0 ou P1 sem resolução} other {# P0 e P1 sem resolução}}, de {total, number}',
  'endState.line.recommendations_decided':
    '{count, plural, =0 {Toda recomendação foi decidida} one {# recomendação espera} other {# recomendações esperam}}, de {total, number}',
  'endState.line.trend_up': '{metric}: {trend}{method, select, override { (à mão)} other {}}',
  'endState.line.conflicts_settled':
    '{count, plural, =0 {Nenhum conflito em aberto} one {# conflito em aberto} other {# conflitos em aberto}}, de {total, number}',
  'endState.line.postmortems_closed':
    '{count, plural, =0 {Nenhum P0 espera pelo postmortem} one {# P0 espera pelo postmortem} other {# P0 esperam pelo postmortem}}, de {total, number}',
  'endState.line.measure_up': '{metric}: {trend}',
  'endState.line.no_business_fall':
    '{count, plural, =0 {Nenhuma métrica perdeu} one {# métrica perdeu} other {# métricas perderam}}, de {total, number} com tendência',
  'endState.artifact.gate_check': 'Verificação dos gates',
  'endState.artifact.none': 'nenhum registro ainda',
  'endState.artifact.more': 'mais {count, plural, one {# registro} other {# registros}}',

  'endState.title': 'Relatório de estado final',
  'endState.meta': '{tenant} · {days, plural, one {# dia} other {# dias}}, de {from} a {to}',
  'endState.window': 'Janela',
  'endState.days': '{days, number} dias',
  'endState.save': 'Congelar relatório',
  'endState.saved': 'O relatório está na estante com todos os registros em que se apoia',
  'endState.line': 'Critério',
  'endState.verdict': 'Situação',
  'endState.records': 'Registros',
  'endState.doc.title': 'Estado final em {days, plural, one {# dia} other {# dias}}: {state}',
  'endState.doc.period': 'Período',
  'endState.doc.verdict': 'Veredito',
};
