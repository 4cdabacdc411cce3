import type { errorsWorkEn } from '../en/errors-work';
import { gatesPtBr } from './gates';
import { plansPtBr } from './plans';
import { rolesPtBr } from './roles';

export const errorsWorkPtBr: Record<keyof typeof errorsWorkEn, string> = {
  'errors.role':
    'Isto exige {needs, select, owner {um Owner} manager {um Manager ou um Owner} install_admin {o administrador da instalação} other {outro papel}}. Nada foi alterado.',

  'errors.unknown_field': gatesPtBr['gates.problem.unknown_field'],
  'errors.not_boolean': gatesPtBr['gates.problem.not_boolean'],
  'errors.not_number': gatesPtBr['gates.problem.not_number'],
  'errors.weeks_below_zero': gatesPtBr['gates.problem.weeks_below_zero'],
  'errors.coverage_out_of_range': gatesPtBr['gates.problem.coverage_out_of_range'],
  'errors.evidence_missing': gatesPtBr['gates.problem.evidence_missing'],
  'errors.evidence_file_missing':
    'Este cliente não tem esse arquivo. Envie-o primeiro e depois indique-o como evidência.',
  'errors.evidence_metric_unknown': '“{metric}” não é uma métrica. Escolha uma destas: {known}.',
  'errors.evidence_metric_empty':
    'Ainda não há nenhum valor de {metric}, então ela não comprova nada. Registre um valor primeiro.',
  'errors.strategy_approval_needs_owner':
    'Só um Owner declara a estratégia aprovada. Envie o plano para revisão e peça a decisão.',
  'gates.evidence.planApproved': 'Aprovação do plano “{plan}”',

  'errors.empty_goal': plansPtBr['plans.refused.empty_goal'],
  'errors.unnameable': plansPtBr['plans.refused.unnameable'],
  'errors.plan_illegal_move': plansPtBr['plans.refused.illegal_move'],
  'errors.plan_needs_owner': plansPtBr['plans.refused.needs_owner'],
  'errors.second_person_needed': rolesPtBr['people.refused.second_person_needed'],
  'errors.plan_needs_reviewer': 'Só um Manager ou um Owner revisa um plano.',
  'errors.plan_not_in_review':
    'O plano está {state, select, draft {em rascunho} in_analysis {em análise} revise {sendo ajustado} approved {aprovado} active {ativo} completed {concluído} other {substituído por outro}}, não em revisão. Peça antes que ele seja enviado.',
  'errors.plan_checks_open':
    '{count, plural, one {# checagem não foi atendida} other {# checagens não foram atendidas}}. Devolva o plano ou feche antes o que falta.',
  'errors.plan_not_dispatchable':
    '{count, plural, one {# dos seis itens antes do despacho falha} other {# dos seis itens antes do despacho falham}}. O plano precisa ser ajustado antes da aprovação.',
  'errors.plan_circle':
    'Estas entregas esperam umas pelas outras em círculo: {path}. Retire uma das ligações.',
  'errors.plan_without_targets': 'Escolha ao menos um outro cliente para o plano.',
  'errors.plan_not_editable':
    'O plano está {state, select, in_review {em revisão} approved {aprovado} active {ativo} completed {concluído} other {substituído por outro}}: o texto vale como foi lido. Devolva-o para ajustes ou escreva um plano novo.',
  'errors.plan_imported': 'Um plano importado mantém o texto como chegou. Escreva um plano novo.',
  'errors.plan_name_taken': 'Outro plano já se chama “{name}”. Escolha um nome diferente.',
  'errors.not_own_plan': 'Um Editor altera apenas os planos que ele mesmo escreveu.',
  'errors.notepad_not_open': 'O bloco de notas de um plano é aberto quando a campanha dele começa.',

  'errors.no_campaign': 'Nenhuma campanha está em andamento; não há o que pausar nem retomar.',
  'errors.resume_refused': 'A campanha ainda não pode continuar.',

  'errors.move_refused': 'Esta mudança não é possível agora.',
  'errors.task_ended':
    'A tarefa está {state, select, completed {concluída} other {cancelada}} e fica como está. Crie uma tarefa nova.',
  'errors.fields_in_use':
    'O trabalho já começou, então estes campos não podem ficar vazios: {fields}.',
  'errors.not_own_draft':
    'Um Editor altera rascunhos que criou ou que estão em seu nome; o resto exige um Manager.',
  'errors.assigning_needs_manager': 'Indicar outra pessoa como responsável exige um Manager.',
  'errors.title_long':
    'O título tem {length, number} caracteres, e o limite é {most, number}. Encurte-o e passe o resto para as notas.',
  'errors.file_of_another':
    'Outra pessoa anexou este arquivo. Retirá-lo da tarefa cabe a um Manager.',
  'errors.task_files_full':
    'Uma tarefa tem no máximo {most} arquivos. Retire um, ou junte vários em um só.',
  'errors.template_name_taken':
    'Outro modelo se chama “{name}”. Escolha outro nome, ou altere aquele modelo.',
  'errors.templates_full': 'Este cliente já guarda {most} modelos. Remova um que ninguém usa.',
  'errors.owner_not_member':
    'Essa pessoa não participa deste cliente. Inclua-a primeiro ou escolha outra.',
};
