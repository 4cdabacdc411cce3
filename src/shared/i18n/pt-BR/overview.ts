import type { overviewEn } from '../en/overview';

export const overviewPtBr = {
  'overview.meta': '{place} · {suites, plural, one {# suíte} other {# suítes}} · {zone}',
  'overview.meta.bare': '{zone}',
  'overview.runCycle': 'Rodar ciclo',
  'overview.newTask': 'Nova tarefa',

  'overview.steps.label': 'Ciclo de vida',
  'overview.steps.current': 'agora',
  'overview.steps.passed': 'concluído',
  'overview.steps.ahead': 'agora não',

  'overview.kpis.title': 'Métricas',
  'overview.kpis.meta': '28 dias ao lado dos 28 anteriores',
  'overview.kpis.choose': 'Escolher métricas',
  'overview.kpis.chooseAbout':
    'Até {most, number} cartões, nesta ordem. A escolha é só sua e vale para todos os clientes.',
  'overview.kpis.window': '{from} a {to}',
  'overview.kpis.covered': '{covered, number} de {days, number} dias',
  'overview.kpis.none': 'Ainda sem valor',
  'overview.kpis.old': 'Sem valor há 28 dias; o mais novo é de {day}',
  'overview.kpis.add': 'Registrar um valor',
  'overview.kpis.conflict': '{count, plural, one {# conflito aberto} other {# conflitos abertos}}',
  'overview.kpis.noChange': 'Sem valor anterior',
  'overview.kpis.line':
    '{weeks, plural, one {# semana} other {# semanas}}, de {first} a {last} por semana',
  'overview.kpis.stateLine':
    '{weeks, plural, one {# semana} other {# semanas}}, de {first} a {last}',
  'overview.figure.sources': '{first} e mais {count, number}',
  'overview.figure.allSources': 'Fontes: {sources}',

  'overview.tracks.title': 'Duas trilhas',
  'overview.tracks.meta': '13 semanas, índice 100 na semana até {day}',
  'overview.tracks.lead.visibility':
    'A visibilidade está {points, plural, one {# ponto} other {# pontos}} à frente da qualidade',
  'overview.tracks.lead.quality':
    'A qualidade está {points, plural, one {# ponto} other {# pontos}} à frente da visibilidade',
  'overview.tracks.lead.level': 'As duas trilhas estão niveladas',
  'overview.tracks.drift': 'Desvio: {lead}',
  'overview.tracks.drift.quality_not_up': 'Desvio: a visibilidade sobe e a qualidade não',
  'overview.tracks.drift.quality_falling': 'Desvio: a visibilidade sobe e a qualidade cai',
  'overview.tracks.end': '{track} {value}, {up, select, yes {em alta} other {sem alta}}',
  'overview.tracks.chart': 'Índice semanal das duas trilhas em 13 semanas',
  'overview.tracks.week': 'Semana até',
  'overview.tracks.decision': 'Decisão',
  'overview.tracks.decisions': 'Decisões',
  'overview.tracks.mark': '{cadence} {ordinal, number}: {decision}, semana até {day}',
  'overview.tracks.rollback': 'Reversão, ciclo {ordinal, number}',
  'overview.tracks.noValue': 'Sem valor',
  'overview.tracks.empty.title': 'As duas trilhas ainda não têm valores',
  'overview.tracks.empty.text':
    'O gráfico começa na primeira semana com cliques, cobertura, sessões de alta intenção ou assistências.',

  'overview.modules.title': 'Módulos',
  'overview.modules.meta': '10 módulos em 3 camadas',
  'overview.modules.law':
    'A aceleração espera enquanto um gate falha, um P0 está aberto ou a campanha está pausada',
  'overview.modules.severity': '{severity}, {age}',
  'overview.modules.failed': '{count, plural, one {# falhou} other {# falharam}}',
  'overview.modules.blocked': '{count, plural, one {# bloqueada} other {# bloqueadas}}',
  'overview.modules.paused': 'Em pausa',
  'overview.modules.pausedByLaw': 'Em pausa pela lei das camadas',
  'overview.modules.running': '{count, number} em andamento',
  'overview.modules.healthy': 'Saudável',
  'overview.modules.answers': 'Quem responde',
  'overview.modules.heldTo': 'Responde por',
  'overview.modules.does': 'Faz',
  'overview.modules.deliverable': 'Entrega',
  'overview.modules.open': 'Aberto agora',
  'overview.modules.openTasks':
    '{count, plural, =0 {nenhuma tarefa} one {# tarefa} other {# tarefas}}',
  'overview.modules.openIncidents':
    '{count, plural, =0 {nenhum incidente} one {# incidente} other {# incidentes}}',
  'overview.modules.why': 'Em pausa porque',
  'overview.modules.paused.gates_failing': 'um gate de partida falha',
  'overview.modules.paused.structure_regressed': 'a estrutura tem P0 ou P1 em aberto',
  'overview.modules.paused.quality_not_recoverable': 'a qualidade cai ou é desconhecida',
  'overview.modules.paused.p0_pause': 'um P0 está aberto',
  'overview.modules.paused.campaign_paused': 'a campanha está pausada',

  'overview.effects.title': 'Tarefas por métrica',
  'overview.effects.meta':
    'Última semana inteira antes do início e a mais nova. Lado a lado, sem afirmar causa.',
  'overview.effects.counts':
    '{done, plural, one {# concluída} other {# concluídas}} · {open, plural, one {# aberta} other {# abertas}}',
  'overview.effects.stamp': '{sources} · posição de {when}',
  'overview.effects.task': 'Tarefa',
  'overview.effects.state': 'Estado',
  'overview.effects.before': 'Antes',
  'overview.effects.now': 'Agora',
  'overview.effects.change': 'Variação',
  'overview.effects.notStarted': 'Não iniciada',
  'overview.effects.noValue': 'Sem valor',
  'overview.effects.noWeek': 'Nenhuma semana inteira desde então',
  'overview.effects.none':
    'Nenhuma tarefa diz qual métrica pretende mover. Escolha uma na tarefa, e o valor antes e depois aparece aqui.',

  'overview.last.title': 'Última decisão',
  'overview.last.none': 'Nenhum ciclo foi rodado ainda.',
  'overview.last.run': 'Rodar o primeiro',
  'overview.last.open': 'Abrir {cycle}',
  'overview.last.whatIf': 'E se',

  'overview.decisions.title': 'Decisões',
  'overview.decisions.meta': 'últimas {shown, number} de {total, number}',
  'overview.decisions.rule': 'Regra {rule, number}',
  'overview.decisions.imported': 'Importada',
  'overview.decisions.asOf': 'Retrospecto',
  'overview.decisions.row': '{cadence} {ordinal, number}',

  'overview.gates.title': 'Gates de partida',
  'overview.gates.pass': '{passed, number} de {total, number} passam',
  'overview.gates.checked': 'Verificados {when}',
  'overview.gates.never': 'Nunca verificados',
  'overview.sources.title': 'De onde vêm os dados',
  'overview.sources.text':
    'Sete repositórios, quem os preenche e quem os lê, e a última atualização.',
  'overview.sources.open': 'Abrir a linhagem',

  'overview.doNext.title': 'A fazer',
  'overview.doNext.all': 'Mostrar todos os {count, number}',
  'overview.doNext.fewer': 'Mostrar menos',
  'overview.doNext.none': 'Nada espera aqui.',
  'overview.doNext.incident_p0': 'Sanar {ref}: {summary}',
  'overview.doNext.incident_p1': 'Sanar {ref}: {summary}',
  'overview.doNext.plan_missing': 'Planejar crescimento: ainda não há plano',
  'overview.doNext.gates_failing':
    '{count, plural, one {Corrigir o gate que falha: {gate}} other {Corrigir # gates que falham: primeiro {gate}}}',
  'overview.doNext.task_failed': 'Repetir ou cancelar: {title}',
  'overview.doNext.task_blocked': 'Desbloquear: {title}',
  'overview.doNext.tasks_paused':
    'Retomar {count, plural, one {# tarefa em pausa} other {# tarefas em pausa}} quando {why, select, p0_pause {o P0 estiver resolvido} other {a campanha continuar}}',
  'overview.doNext.cycle_overdue':
    'Rodar o ciclo semanal: {days, plural, one {# dia} other {# dias}} de atraso',
  'overview.doNext.conflict_open': 'Escolher um valor: {metric}, {period}',
  'overview.doNext.postmortem_due': 'Escrever o postmortem de {ref}',
  'overview.doNext.recommendation_open': 'Decidir: {recommendation}',
  'overview.doNext.fields_missing':
    '{count, plural, one {Preencher # item do sprint} other {Preencher # itens do sprint}}',
  'overview.doNext.readout_missing':
    '{state, select, none {Preparar o relatório de {month}} in_review {Aprovar o relatório de {month}} other {Enviar para revisão o relatório de {month}}}',
  'overview.doNext.due': 'vence em {age}',
  'overview.doNext.over': '{age} de atraso',
  'overview.doNext.of': '{severity}: {text}',

  'overview.empty.title': '{name} ainda não começou',
  'overview.empty.text':
    'Faltam quatro coisas até haver o que ver. Cada uma pode ser feita sem internet, nesta ordem.',
  'overview.empty.plan': 'Um plano: objetivo, gates, papéis, trilhas e cadência',
  'overview.empty.figures': 'Números: ao menos um valor de cada métrica que você acompanha',
  'overview.empty.gates': 'Os cinco gates de partida, cada um com evidência',
  'overview.empty.campaign': 'Uma campanha, que abre o quadro do sprint',
  'overview.empty.action': 'Planejar crescimento',
  'overview.empty.done': 'feito',
  'overview.empty.missing': 'falta',

  'overview.taskKpi.title': 'Métrica',
  'overview.taskKpi.about': 'Ao lado da tarefa, não por causa dela.',
  'overview.taskKpi.before': 'Semana antes do início',
  'overview.taskKpi.now': 'Semana inteira mais nova',

  'choice.shown': 'Exibidos, nesta ordem',
  'choice.more': 'Não exibidos',
  'choice.up': 'Mover {name} para cima',
  'choice.down': 'Mover {name} para baixo',
  'choice.hide': 'Ocultar {name}',
  'choice.show': 'Exibir {name}',
  'choice.full': 'Já são exibidos {most, number}',
  'choice.reset': 'Voltar à primeira visão',
  'choice.save': 'Usar esta ordem',
  'choice.keys': 'Alt e as setas movem a linha que tem o foco.',
} as const satisfies Record<keyof typeof overviewEn, string>;
