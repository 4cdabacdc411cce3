import type { errorsCyclesEn } from '../en/errors-cycles';

export const errorsCyclesPtBr: Record<keyof typeof errorsCyclesEn, string> = {
  'errors.observation_not_decimal':
    'Linha {row, number} ({metric}, {period}): “{found}” não é um número. Escreva os dígitos com ponto, como 1234.5. Nada foi registrado.',
  'errors.observation_below_zero':
    'Linha {row, number} ({metric}, {period}): {found} é menor que zero, o que esta métrica nunca é. Nada foi registrado.',
  'errors.observation_above_one':
    'Linha {row, number} ({metric}, {period}): {found} é maior que 1. Esta métrica é uma parcela entre 0 e 1. Nada foi registrado.',
  'errors.observation_not_minor_units':
    'Linha {row, number} ({metric}, {period}): {found} tem fração. Valores em dinheiro são registrados em centavos inteiros. Nada foi registrado.',
  'errors.observation_backwards':
    'Linha {row, number} ({metric}): o período termina em {toOn}, antes de começar em {fromOn}. Nada foi registrado.',
  'errors.observation_in_future':
    'Linha {row, number} ({metric}, {period}): o valor está no futuro. Nada foi registrado.',
  'errors.not_of_conflict':
    'Esse valor é de outro período ou de outra métrica. Escolha um dos valores que este conflito guarda.',

  'errors.as_of_needs_owner': 'Só um Owner avalia um momento passado. Nada foi alterado.',
  'errors.as_of_in_future': 'Esse momento ainda não chegou. Escolha um que já passou.',
  'errors.p0_after_as_of':
    '{ref} é um P0 que ocorreu depois desse momento. Uma decisão não pode deixá-lo de fora, por isso nenhuma foi tomada.',
  'errors.imported_cycle':
    'Este ciclo foi importado como texto, sem os valores que levaram à decisão. Ele pode ser lido e é contado, nada mais.',
  'errors.as_of_cycle':
    'Este ciclo avaliou um momento passado. Ele não obriga ninguém, então não há do que dar ciência.',
  'errors.sprint_of_as_of':
    'Este ciclo avaliou um momento passado. Ele não obriga ninguém, então nenhum sprint é planejado a partir dele.',
  'errors.sprint_not_intervene': 'Só a decisão de intervir pede um sprint de correção.',
  'errors.sprint_after_next_cycle':
    'O ciclo seguinte desta cadência já foi executado. Planeje o sprint a partir dele.',
  'errors.module_fails_no_longer':
    'Um dos módulos escolhidos se recuperou nesse meio-tempo. Leia o sprint de novo e escolha outra vez.',
  'errors.already_acknowledged': 'Já foi dada ciência deste ciclo.',
  'errors.postmortem_overdue':
    'O postmortem de {refs} está atrasado. Encerre-o primeiro; a decisão de continuar espera até lá.',
  'errors.obligation_unmet':
    'Nenhum sprint de intervenção está agendado para {refs}. Agende um, ou adie e diga por quê.',
  'errors.obligation_met':
    'O sprint de intervenção de {ref} já está agendado, ou {ref} está resolvido.',
  'errors.no_drift': 'As duas trilhas andam juntas, então não há capacidade a transferir.',
  'errors.balance_planned':
    'Uma tarefa para a trilha de qualidade já foi planejada a partir desta decisão.',
  'errors.snapshot_unreadable':
    'As entradas guardadas desta decisão não podem ser lidas. Verifique o espaço de trabalho em Configurações e restaure um backup.',
  'errors.policy_watches_itself':
    'Uma política não pode observar a si mesma. Escolha outra para observar, ou nenhuma. Nada foi alterado.',

  'errors.incident_in_future':
    'Um incidente não pode ter ocorrido no futuro. Confira a hora e o fuso. Nada foi registrado.',
  'errors.incident_illegal_move':
    'Um incidente {from, select, open {aberto} acknowledged {reconhecido} mitigating {em mitigação} resolved {resolvido} postmortem {em postmortem} other {encerrado}} não pode passar a {to, select, open {aberto} acknowledged {reconhecido} mitigating {em mitigação} resolved {resolvido} postmortem {postmortem} other {encerrado}}.',
  'errors.postmortem_first':
    'Um {severity} só é encerrado a partir do seu postmortem. Abra-o primeiro.',
  'errors.closure_fields_missing':
    '{ref} ainda não pode ser encerrado. Causa raiz: {rootCause, select, missing {falta} other {preenchida}}; correção: {remediation, select, missing {falta} other {preenchida}}; prevenção: {prevention, select, missing {falta} other {preenchida}}.',
  'errors.incident_files_full':
    'Um incidente guarda no máximo {most, number} arquivos. Junte vários num só pacote.',
  'errors.incident_links_full':
    'Um incidente guarda no máximo {most, number} vínculos. Retire um antes.',
  'errors.rollback_not_p0': '{ref} não é um P0 em vigor; por isso não reverte nada.',
  'errors.rollback_not_found':
    'Uma das alterações não está na lista deste incidente. Escolha de novo a partir da lista.',
  'errors.rollback_nothing_left': 'Não resta nada desta alteração para reverter.',
  'errors.rollback_not_refused':
    'Só uma alteração que foi tentada e ficou pode ser marcada como feita à mão. Reverta-a primeiro.',
  'errors.incident_closed': '{ref} está encerrado. Reabra-o antes de mudar o registro.',
  'errors.same_severity': '{ref} já é um {severity}.',
  'errors.never_p0': '{ref} nunca foi um P0, então não há o que declarar.',
  'errors.already_declared': '{ref} já foi declarado como engano.',
  'errors.p0_unresolved':
    'Ainda sem solução: {ref}. As tarefas pausadas seguem quando todos os P0 estiverem resolvidos.',
  'errors.campaign_rolled_back':
    'O último ciclo reverteu a campanha. Um Owner a retoma quando um ciclo decidir outra coisa; as tarefas pausadas seguem depois.',
  'errors.needs_manager':
    'Qualquer pessoa pode reconhecer um incidente; só um Manager ou um Owner o leva adiante. Nada foi alterado.',

  'errors.recommendation_illegal_move':
    'Uma recomendação {from, select, open {aberta} accepted {aceita} deferred {adiada} other {concluída}} não pode passar a {to, select, open {aberta} accepted {aceita} deferred {adiada} other {concluída}}.',
  'errors.recommendation_reason_missing': 'Para adiar uma recomendação é preciso um motivo.',
  'errors.bad_cursor': 'Não dá para continuar a lista a partir daí. Leia-a desde o começo.',
};
