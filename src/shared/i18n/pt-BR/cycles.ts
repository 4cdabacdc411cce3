import type { cyclesEn } from '../en/cycles';

export const cyclesPtBr: Record<keyof typeof cyclesEn, string> = {
  'cycles.cadence.weekly': 'Semanal',
  'cycles.cadence.monthly': 'Mensal',
  'cycles.cadence.quarterly': 'Trimestral',
  'cycles.decision.continue': 'Continuar',
  'cycles.decision.intervene': 'Intervir',
  'cycles.decision.rollback': 'Reverter',
  'cycles.trend.up': 'em alta',
  'cycles.trend.flat': 'estável',
  'cycles.trend.down': 'em queda',
  'cycles.trend.unknown': 'desconhecida',

  'cycles.signal.non_brand_visibility_trend': 'Alcance além do nome da marca',
  'cycles.signal.query_cluster_coverage_trend': 'Parcela de grupos de consultas cobertos',
  'cycles.signal.high_intent_session_trend': 'Visitas com alta intenção',
  'cycles.signal.conversion_assist_trend': 'Conversões assistidas',
  'cycles.track.visibility': 'Visibilidade',
  'cycles.track.quality': 'Qualidade',

  'cycles.reason.p0_in_window':
    '{count, plural, one {# P0 ocorreu} other {# P0 ocorreram}} na janela, e só isso já exige reverter.',
  'cycles.reason.visibility_up_quality_not':
    'Mais gente encontra o site, mas nenhuma das tendências de qualidade sobe.',
  'cycles.reason.both_tracks_up': 'Visibilidade e qualidade estão em alta.',
  'cycles.reason.no_growth_signal':
    '{quality, select, up {A qualidade sobe, mas a visibilidade não.} other {Nenhuma das duas trilhas sobe.}}{unknown, plural, =0 {} one { Uma das quatro tendências é desconhecida e conta como sem alta.} other { # das quatro tendências são desconhecidas e contam como sem alta.}}',

  'cycles.ruleState.true': 'verdadeira',
  'cycles.ruleState.false': 'falsa',
  'cycles.ruleState.not_evaluated': 'não avaliada',
  'cycles.operand.p0_in_window': 'P0 na janela',
  'cycles.operand.visibility_up': 'Visibilidade em alta',
  'cycles.operand.quality_up': 'Qualidade em alta',
  'cycles.policy.tracks':
    'Uma trilha está em alta quando uma das suas duas tendências sobe. Estável, em queda e desconhecida não contam como alta.',
  'cycles.policy.window':
    'O ciclo {cadence, select, weekly {semanal} monthly {mensal} other {trimestral}} olha {days, number} dias para trás, ao milissegundo; um incidente exatamente no limite conta.',

  'cycles.action.widen_winning_clusters':
    'Ampliar os grupos de consultas que dão resultado, com modelos de página já comprovados',
  'cycles.action.hold_track_balance':
    'Dividir o trabalho de forma equilibrada entre visibilidade e qualidade',
  'cycles.action.keep_winning_pattern': 'Registrar o que deu certo para usar de novo',
  'cycles.action.remediation_sprint':
    'Fazer um sprint de correção nos módulos que ficaram para trás',
  'cycles.action.recheck_gates_and_data':
    'Conferir de novo cada gate e a consistência dos números antes de ampliar qualquer coisa',
  'cycles.action.shift_refresh_ratio':
    'Dar às páginas renovadas mais espaço que às novas no próximo ciclo',
  'cycles.action.pause_scale_modules': 'Parar agora os módulos de aceleração',
  'cycles.action.roll_back_risky_changes': 'Desfazer as mudanças mais arriscadas deste ciclo',
  'cycles.action.open_p0_postmortem': 'Abrir o postmortem e combinar o que vai evitar a repetição',
  'cycles.action.rebalance_cluster_investment':
    'Levar o investimento para os grupos de consultas que o merecem',
  'cycles.action.architecture_governance_review':
    'Revisar a arquitetura do site e as regras que a governam',
  'cycles.action.finish_gate_remediation':
    'Resolver os gates reprovados antes de começar qualquer outra coisa',

  'cycles.drift.quality_not_up':
    'Só a visibilidade avança. Passe capacidade para a qualidade antes da próxima rodada de crescimento.',
  'cycles.drift.quality_falling':
    'A visibilidade avança enquanto uma tendência de qualidade cai. Passe capacidade para a qualidade antes da próxima rodada de crescimento.',
  'cycles.obligation.p1_intervention_sprint':
    'Agendar um sprint de intervenção para {ref} ou adiá-lo dizendo o motivo',
  'cycles.obligation.p0_postmortem': 'Concluir o postmortem de {ref} com tarefas de prevenção',

  'cycles.failing.open_incident': '{severity} {ref} não está resolvido',
  'cycles.failing.failing_gate': 'Gate reprovado: {gate}',
  'cycles.failing.failed_tasks':
    '{count, plural, one {# tarefa falhou} other {# tarefas falharam}}',
  'cycles.failing.blocked_tasks':
    '{count, plural, one {# tarefa está bloqueada} other {# tarefas estão bloqueadas}}',
  'cycles.failing.trend_not_up': '{trend}: {value, select, down {em queda} other {estável}}',
  'cycles.failing.trend_unknown': '{trend}: desconhecida',
  'cycles.sprint.title.open_incident': '{module}: resolver {ref}',
  'cycles.sprint.title.failing_gate': '{module}: fazer o gate {gate} ser aprovado de novo',
  'cycles.sprint.title.failed_tasks':
    '{module}: {count, plural, one {corrigir a tarefa que falhou} other {corrigir # tarefas que falharam}}',
  'cycles.sprint.title.blocked_tasks':
    '{module}: {count, plural, one {liberar a tarefa bloqueada} other {liberar # tarefas bloqueadas}}',
  'cycles.sprint.title.trend_not_up': '{module}: fazer {trend} voltar a subir',
  'cycles.sprint.title.trend_unknown': '{module}: obter números de {trend}',
  'cycles.sprint.signal':
    'O próximo ciclo {cadence, select, weekly {semanal} monthly {mensal} other {trimestral}} não encontra mais nenhuma dessas causas',
  'cycles.sprint.signal.trends':
    'O próximo ciclo {cadence, select, weekly {semanal} monthly {mensal} other {trimestral}} lê em alta: {trends}',
  'cycles.sprint.impact': 'De novo em alta: {trends}',
  'cycles.sprint.rollback':
    'Desfazer a mudança se, depois dela, uma das quatro tendências cair mais',

  'cycles.recovery.verdict.recovered': 'Recuperado: as duas trilhas estão em alta',
  'cycles.recovery.verdict.partly':
    'Recuperado em parte: uma tendência voltou a subir, mas não as duas trilhas',
  'cycles.recovery.verdict.not_recovered':
    'Não recuperado: nenhuma tendência que não subia sobe agora',
  'cycles.recovery.verdict.unknown':
    'Não dá para saber: nenhuma das tendências em questão pôde ser lida',
  'cycles.recovery.outcome.recovered': 'recuperada',
  'cycles.recovery.outcome.held': 'mantida',
  'cycles.recovery.outcome.not_recovered': 'não recuperada',
  'cycles.recovery.outcome.lost': 'perdida',
  'cycles.recovery.outcome.unknown': 'desconhecida',
  'cycles.recovery.sprint':
    '{planned, plural, =0 {Nenhum sprint foi planejado} one {# tarefa de sprint planejada} other {# tarefas de sprint planejadas}}{planned, plural, =0 {} one {, {done, number} concluída} other {, {done, number} concluídas}}',

  'cycles.refused.cadence': '“{found}” não é uma cadência. Use weekly, monthly ou quarterly.',
  'cycles.refused.imported':
    'Este ciclo foi importado como texto. Os valores que levaram à decisão não estão na pasta, então ele não pode ser recalculado.',
  'cycles.refused.p0_after_as_of':
    'Um P0 ocorreu depois desse momento. Não é permitido deixá-lo fora de uma decisão.',

  'cycles.report.title':
    'Decisão {cadence, select, weekly {semanal} monthly {mensal} other {trimestral}} de {day}',
  'cycles.report.context': 'Situação',
  'cycles.report.plan': 'Plano em vigor',
  'cycles.report.noPlan': 'nenhum',
  'cycles.report.decidedAt': 'Decidido em',
  'cycles.report.period': 'Janela',
  'cycles.report.policy': 'Política',
  'cycles.report.gates': 'Gates de partida',
  'cycles.report.pass': 'aprovado',
  'cycles.report.fail': 'reprovado',
  'cycles.report.tracks': 'As duas trilhas',
  'cycles.report.incidents': 'Incidentes da janela',
  'cycles.report.decision': 'O que foi decidido',
  'cycles.report.rule': 'Pela regra {rule, number}',
  'cycles.report.recovery': 'As tendências se recuperaram desde o ciclo {ordinal, number}?',
  'cycles.report.trend': '{name}: {before} → {now} ({outcome})',
  'cycles.report.next': 'O que fazer',
};
