import type { cyclesGovernanceEn } from '../en/cycles-governance';

export const cyclesGovernancePtBr: Record<keyof typeof cyclesGovernanceEn, string> = {
  'cycles.explain.open': 'De onde vem {name}',
  'cycles.explain.title': '{name}: de onde vem',
  'cycles.explain.back': 'Voltar à regra {rule, number}',
  'cycles.explain.close': 'Fechar',
  'cycles.explain.current': 'Esta janela, {from} a {to}',
  'cycles.explain.previous': 'A janela anterior, {from} a {to}',
  'cycles.explain.none': 'Ninguém registrou um valor nesses dias.',
  'cycles.explain.others': 'Registrado e não usado',
  'cycles.explain.column.days': 'Dias',
  'cycles.explain.column.value': 'Como escrito',
  'cycles.explain.column.source': 'Fonte',
  'cycles.explain.column.seen': 'Observado',
  'cycles.explain.column.by': 'Registrado por',
  'cycles.explain.byHand': 'A tendência foi definida à mão; os números ficam ao lado.',
  'cycles.explain.missing': 'sem evidência na ocasião',
  'cycles.explain.evidence':
    '{kind, select, file {Arquivo} link {Link} note {Nota} other {Métrica}}: {ref}, {by}, {when}',
  'cycles.explain.approval': 'aprovação do plano',
  'cycles.explain.toGate': 'Abrir gates',

  'cycles.distance.title': 'Distância até os limiares',
  'cycles.distance.toUp': 'mais {gap} e fica em alta (a partir de {value})',
  'cycles.distance.isUp': 'em alta com folga de {gap} (a partir de {value})',
  'cycles.distance.toDown': 'menos {gap} e fica em queda (a partir de {value})',
  'cycles.distance.isDown': 'em queda; mais {gap} e deixa de estar (acima de {value})',
  'cycles.distance.unknown': 'não dá para dizer sem números das duas janelas',

  'cycles.replay.button': 'Refazer',
  'cycles.replay.title': 'Refeita',
  'cycles.replay.same': 'Mesma decisão, mesmo relatório: {decision}',
  'cycles.replay.differs': 'Algo difere: as entradas guardadas agora dão {decision}',
  'cycles.replay.snapshot': 'Retrato, guardado',
  'cycles.replay.snapshotNow': 'Retrato, agora',
  'cycles.replay.report': 'Relatório, guardado',
  'cycles.replay.reportNow': 'Relatório, agora',
  'cycles.replay.hint':
    'Refazer decide de novo com o que está guardado e compara decisão e hash do relatório.',
  'cycles.replay.none': 'nenhum',
  'cycles.differs.snapshot_changed':
    'As entradas guardadas não são as que foram assinadas com o hash',
  'cycles.differs.snapshot_unreadable': 'As entradas guardadas não podem ser lidas',
  'cycles.differs.decision': 'Decisão',
  'cycles.differs.rule': 'Regra',
  'cycles.differs.reason': 'Motivo',
  'cycles.differs.trace': 'O rastro das regras',
  'cycles.differs.actions': 'As ações',
  'cycles.differs.gates': 'Os estados dos gates',
  'cycles.differs.window': 'A janela',
  'cycles.differs.policy': 'A política carimbada',
  'cycles.differs.shadow': 'O veredito da política que observava',
  'cycles.differs.report': 'O relatório',
  'cycles.differs.report_missing': 'O relatório não existe mais',
  'cycles.differs.announced': 'O registro de eventos anunciou outra coisa',
  'cycles.differs.both': '{what}: guardado {stored}, agora {now}',

  'cycles.matrix.title': 'Matriz de qualidade',
  'cycles.matrix.advice': 'Conselho ao lado da decisão',
  'cycles.matrix.decides': 'Lida por {policy}',
  'cycles.matrix.column.dimension': 'Dimensão',
  'cycles.matrix.says': 'diz isto',
  'cycles.tiers.title': 'O que pode crescer agora',
  'cycles.tiers.go': 'pode crescer',
  'cycles.tiers.hold': 'espera',

  'cycles.shadow.same': '{policy} observou e decidiu o mesmo.',
  'cycles.shadow.other':
    '{policy} observou e teria decidido {decision, select, continue {continuar} intervene {intervir} other {reverter}}: {reason}',

  'cycles.obligations.schedule': 'Agendar',
  'cycles.obligations.defer': 'Adiar',
  'cycles.obligations.deferred': 'Adiada',
  'cycles.obligations.deferredBy': '{by}, {when}: {reason}',
  'cycles.obligations.scheduleTitle': 'Agendar o sprint de {ref}',
  'cycles.obligations.balanceTitle': 'Dar à qualidade mais do próximo sprint',
  'cycles.obligations.deferTitle': 'Adiar o sprint de {ref}',
  'cycles.obligations.deferAbout': 'A obrigação fica com a decisão, com o seu motivo ao lado.',
  'cycles.obligations.reason': 'Por que pode esperar',
  'cycles.obligations.reasonMissing': 'O motivo está vazio. Diga por que pode esperar.',
  'cycles.obligations.task': 'Tarefa',
  'cycles.obligations.owner': 'Responsável',
  'cycles.obligations.role': 'O papel para isso é {role}.',
  'cycles.obligations.due': 'Prazo',
  'cycles.obligations.create': 'Criar a tarefa',
  'cycles.obligations.scheduled': 'A tarefa está agendada',
  'cycles.obligations.drafted': 'A tarefa é um rascunho; ainda precisa de responsável e dia',
  'cycles.obligations.deferDone': 'O sprint de {ref} foi adiado',
  'cycles.balance.create': 'Planejar para a qualidade',
  'cycles.balance.made': 'Tarefa criada',

  'cycles.whatIf.incidents': 'Incidentes',
  'cycles.whatIf.addP0': 'Incluir P0',
  'cycles.whatIf.addP1': 'Incluir P1',
  'cycles.whatIf.addedOne': 'Incluído {number, number}',
  'cycles.whatIf.asIs': 'Como está',
  'cycles.whatIf.resolved': 'Resolvido',
  'cycles.whatIf.removed': 'Ausente',
  'cycles.whatIf.stateOf': 'E se {ref}',
  'cycles.whatIf.move': 'Mover no tempo',
  'cycles.whatIf.moveOf': 'Quando {ref} ocorreu',
  'cycles.whatIf.takeAway': 'Tirar {ref}',
  'cycles.whatIf.outside': 'fora da janela',
  'cycles.whatIf.leaves':
    'Sai da janela: semanal {weekly}, mensal {monthly}, trimestral {quarterly}',
  'cycles.whatIf.rollbackEnds':
    'O último P0 sai da janela {cadence, select, weekly {semanal} monthly {mensal} other {trimestral}} em {when}.',
  'cycles.whatIf.change.incidents': '{count, plural, one {# incidente} other {# incidentes}}',
  'cycles.whatIf.shadow':
    '{policy} decidiria {decision, select, continue {continuar} intervene {intervir} other {reverter}}.',
  'cycles.whatIf.live': 'E se, agora',

  'cycles.rhythm.weekly': 'Ritmo semanal',
  'cycles.rhythm.monthly': 'Ritmo mensal',
  'cycles.rhythm.quarterly': 'Ritmo trimestral',
  'cycles.rhythm.meta':
    '{done, number} de {total, number} feitos, marcados pelo que está registrado',
  'cycles.rhythm.done': 'feito',
  'cycles.rhythm.open': 'em aberto',
  'cycles.rhythm.gate_and_risk': 'Gates e riscos conferidos',
  'cycles.rhythm.module_dispatch': 'Trabalho dos módulos distribuído',
  'cycles.rhythm.qa_and_publication': 'Qualidade conferida antes da publicação',
  'cycles.rhythm.decision': 'Decisão tomada e com ciência dada',
  'cycles.rhythm.cluster_and_decay': 'Grupos de consultas e seu desgaste conferidos',
  'cycles.rhythm.new_and_refresh': 'Páginas novas e renovadas reequilibradas',
  'cycles.rhythm.authority_and_debt': 'Autoridade e dívida técnica sob controle',
  'cycles.rhythm.architecture': 'Arquitetura e suas regras revisadas',
  'cycles.rhythm.patterns': 'Padrões aposentados ou escritos',
  'cycles.rhythm.concentration': 'Concentração da carteira conferida',
  'cycles.rhythm.fact.gate_and_risk':
    '{checks, plural, =0 {gates não conferidos} one {# conferência dos gates} other {# conferências dos gates}}, {unseen, plural, =0 {nenhum P0 ou P1 à espera} one {# P0 ou P1 sem reconhecimento} other {# P0 e P1 sem reconhecimento}}',
  'cycles.rhythm.fact.module_dispatch':
    '{count, plural, =0 {nenhuma tarefa agendada ou iniciada} one {# tarefa agendada ou iniciada} other {# tarefas agendadas ou iniciadas}}',
  'cycles.rhythm.fact.qa_and_publication':
    '{reviewed, plural, =0 {nenhuma tarefa concluída} one {# tarefa concluída} other {# tarefas concluídas}}, {waiting, plural, =0 {nenhuma espera revisão} one {# espera revisão} other {# esperam revisão}}',
  'cycles.rhythm.fact.decision':
    '{decided, select, yes {com ciência dada} other {ainda sem ciência}}',
  'cycles.rhythm.fact.cluster_and_decay':
    '{count, plural, =0 {nenhum número de cobertura registrado} one {# número de cobertura registrado} other {# números de cobertura registrados}}',
  'cycles.rhythm.fact.new_and_refresh':
    '{count, plural, =0 {nenhuma tarefa de conteúdo agendada} one {# tarefa de conteúdo agendada} other {# tarefas de conteúdo agendadas}}',
  'cycles.rhythm.fact.authority_and_debt':
    '{count, plural, =0 {nenhuma tarefa parada} one {# tarefa parada ou atrasada} other {# tarefas paradas ou atrasadas}}',
  'cycles.rhythm.fact.architecture':
    '{checks, plural, =0 {gates não conferidos} one {# conferência dos gates} other {# conferências dos gates}}, {decided, select, yes {ciência dada da decisão} other {decisão sem ciência}}',
  'cycles.rhythm.fact.patterns':
    '{decided, plural, =0 {nenhuma recomendação decidida} one {# recomendação decidida} other {# recomendações decididas}}, {open, plural, =0 {nenhuma em aberto} one {# em aberto} other {# em aberto}}',
  'cycles.rhythm.fact.concentration':
    '{count, plural, =0 {nenhum resumo de crescimento salvo} one {# resumo de crescimento salvo} other {# resumos de crescimento salvos}}',

  'cycles.due.overdue':
    'Ciclo {cadence, select, weekly {semanal} monthly {mensal} other {trimestral}} {days, plural, one {# dia} other {# dias}} atrasado',
  'cycles.due.run': 'Executar',

  'cycles.policyPage.button': 'Política',
  'cycles.policyPage.title': 'Política',
  'cycles.policyPage.meta': 'As palavras abaixo são escritas a partir das regras que decidem',
  'cycles.policyPage.live': 'Decide',
  'cycles.policyPage.shadow': 'Observa',
  'cycles.policyPage.noShadow': 'Nenhuma',
  'cycles.policyPage.shadowAbout':
    'Uma política que observa não decide nada. O veredito dela fica ao lado de cada decisão.',
  'cycles.policyPage.rules': 'Regras de {policy}, em ordem',
  'cycles.policyPage.stricter': 'em nenhum caso mais branda que baseline-v1',
  'cycles.policyPage.change': 'Mudar a política',
  'cycles.policyPage.changeTitle': 'Mudar a política a partir de agora?',
  'cycles.policyPage.changeText':
    'Os próximos ciclos são decididos por {live}; observa: {shadow}. As decisões já tomadas mantêm o carimbo.',
  'cycles.policyPage.changed': 'O próximo ciclo é decidido por {live}',
  'cycles.backtest.title': 'Teste retroativo',
  'cycles.backtest.about': 'O que uma política teria decidido em cada ciclo passado. Nada é salvo.',
  'cycles.backtest.policy': 'Política a testar',
  'cycles.backtest.onlyChanged': 'Só as que diferem',
  'cycles.backtest.summary':
    '{decisions, plural, one {# decisão} other {# decisões}}: {same, number} iguais, {stricter, number} mais rígidas, {milder, number} mais brandas',
  'cycles.backtest.change': '{count, number} × {from} para {to}',
  'cycles.backtest.column.cycle': 'Ciclo',
  'cycles.backtest.column.window': 'Até',
  'cycles.backtest.column.then': 'Na época',
  'cycles.backtest.column.now': 'Com ela',
  'cycles.backtest.column.why': 'Por quê',
  'cycles.backtest.empty': 'Ainda não há decisão a testar.',
  'cycles.backtest.allSame': 'Ela decide todas da mesma forma.',
  'cycles.replayAll.title': 'Refazer',
  'cycles.replayAll.about':
    'Cada decisão é tomada de novo a partir do seu retrato e comparada com sua linha, seu relatório e o registro.',
  'cycles.replayAll.button': 'Refazer todas as decisões',
  'cycles.replayAll.same':
    '{decisions, plural, =0 {Não há decisão a refazer.} one {# decisão deu o mesmo resultado.} other {Todas as # decisões deram o mesmo resultado.}}',
  'cycles.replayAll.different':
    '{different, plural, one {# decisão de {decisions, number} dá outro resultado.} other {# decisões de {decisions, number} dão outro resultado.}}',
  'cycles.replayAll.imported':
    '{count, plural, =0 {} one {# ciclo importado não tem entradas a refazer.} other {# ciclos importados não têm entradas a refazer.}}',
};
