import type { undoEn } from '../en/undo';

export const undoPtBr: Record<keyof typeof undoEn, string> = {
  'undo.did.task_created': '{count, plural, one {Tarefa criada} other {# tarefas criadas}}',
  'undo.did.task_changed': '{count, plural, one {Tarefa alterada} other {# tarefas alteradas}}',
  'undo.did.task_moved': '{count, plural, one {Tarefa movida} other {# tarefas movidas}}',
  'undo.did.task_scheduled': '{count, plural, one {Tarefa agendada} other {# tarefas agendadas}}',
  'undo.did.task_duplicated': '{count, plural, one {Tarefa copiada} other {# tarefas copiadas}}',
  'undo.did.tasks_filled':
    '{count, plural, one {Campos de uma tarefa preenchidos} other {Campos de # tarefas preenchidos}}',
  'undo.did.tasks_scheduled':
    '{count, plural, one {Campos de uma tarefa preenchidos e tarefa agendada} other {Campos de # tarefas preenchidos e tarefas agendadas}}',
  'undo.did.tasks_cancelled':
    '{count, plural, one {Tarefa cancelada} other {# tarefas canceladas}}',
  'undo.did.file_attached': '{count, plural, one {Arquivo anexado} other {# arquivos anexados}}',
  'undo.did.file_detached':
    '{count, plural, one {Arquivo desanexado} other {# arquivos desanexados}}',
  'undo.did.template_saved': 'Modelo de tarefa salvo',
  'undo.did.template_removed': 'Modelo de tarefa removido',
  'undo.did.gate_input': 'Valor de um gate alterado',
  'undo.did.trend_set': 'Tendência definida',
  'undo.did.trend_cleared': 'Tendência definida retirada',
  'undo.did.conflict_resolved': 'Valor de um conflito escolhido',
  'undo.did.inventory_saved': 'Item do inventário salvo',
  'undo.did.inventory_removed': 'Item do inventário removido',
  'undo.did.tenant_changed': 'Cadastro do cliente alterado',
  'undo.did.plan_changed': 'Plano editado',
  'undo.did.notepad_saved': 'Bloco de notas escrito',
  'undo.did.recommendation_decided': 'Recomendação decidida',
  'undo.did.commentary_saved': 'Comentário do relatório escrito',
  'undo.did.setting_changed': 'Configuração alterada',

  'undo.setting.backups.keptDaily': 'Backups diários mantidos',
  'undo.setting.playbooks.density': 'Densidade da equipe',
  'undo.setting.board.limits': 'Limites das colunas do quadro',
  'undo.subject.readout': 'Relatório do mês',
  'undo.subject.recommendation': 'Recomendação',
  'undo.subject.conflict': 'Conflito',

  'undo.saved': 'Salvo: {title}',
  'undo.done': 'Desfeito: {what}',
  'undo.doneSome':
    'Desfeito em parte: {what}. {refused, plural, one {# fica como está} other {# ficam como estão}}.',
  'undo.nothing': 'Não há mais nada seu para desfazer.',
  'undo.refused.title': 'Não desfeito: {what}',
  'undo.refused.some':
    '{undone, plural, one {# foi desfeita} other {# foram desfeitas}}, {refused, plural, one {# fica como está} other {# ficam como estão}}:',
  'undo.refused.more': '{count, plural, one {e mais #} other {e mais #}}',
  'undo.history.title': 'Histórico do desfazer',
  'undo.history.note':
    'As suas últimas 50 alterações, da mais nova à mais antiga. Registrar um incidente, iniciar uma campanha, rodar um ciclo e toda aprovação ficam de fora: não podem ser desfeitos.',
  'undo.history.empty': 'Ainda não há nada para desfazer',
  'undo.history.empty.about':
    'O que você alterar a partir de agora aparece aqui e pode ser desfeito.',
  'undo.history.open': 'Histórico do desfazer',
  'undo.column.what': 'Alteração',
  'undo.column.tenant': 'Cliente',
  'undo.column.when': 'Quando',
  'undo.column.state': 'Desfazer',
  'undo.state.undone': 'Desfeito',
  'undo.state.movedOn': '{by} alterou depois',
  'undo.state.movedOnSome': '{by} alterou {count, plural, one {# delas} other {# delas}} depois',
  'undo.tenants': '{count, plural, one {# cliente} other {# clientes}}',
  'undo.action.of': 'Desfazer: {what}',
  'undo.command': 'Desfazer a minha última alteração',
  'undo.command.about': 'Volta atrás na alteração sua mais recente que ainda resta',
  'undo.command.history.about': 'O que você alterou e o que disso pode ser desfeito',

  'errors.undo_not_found': 'Não há essa alteração sua entre as últimas 50.',
  'errors.undo_done_before': 'Esta alteração já foi desfeita.',
  'errors.undo_needs_role':
    'O seu papel não permite mais esta alteração; por isso você também não pode desfazê-la.',
  'errors.undo_moved_on': '{by} alterou depois; desfazer apagaria essa alteração.',
  'errors.undo_setting_moved_on':
    'A configuração foi alterada depois; desfazer apagaria essa alteração.',
};
