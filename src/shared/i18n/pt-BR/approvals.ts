/** Aprovações: estados, ações, recusas e a tela. */
export const approvalsPtBr = {
  'errors.approval_needs_owner':
    'Aprovar cabe a um Owner deste cliente. Comente e peça a um deles.',
  'errors.approval_content_changed':
    'O conteúdo não é mais o que foi submetido, então esta aprovação perdeu a validade. Peça a aprovação da nova versão.',
  'errors.approval_not_waiting':
    'Esta aprovação {state, select, on_hold {está em espera: retire-a da espera primeiro} approved {já foi dada} consumed {já foi dada e usada} changes_requested {foi devolvida para ajustes} rejected {foi rejeitada} expired {expirou: peça de novo} voided {perdeu a validade, porque o conteúdo mudou} other {não aguarda decisão}}. Nada foi alterado.',
  'errors.approval_comment_missing': 'Diga o que precisa mudar ou por que foi rejeitado.',
  'errors.approval_already_voted': 'Você já aprovou. Falta a aprovação de outro Owner.',
  'errors.approval_waits_already': '“{title}” já aguarda aprovação, exatamente como está agora.',
  'errors.approval_was_rejected':
    'Exatamente este conteúdo foi rejeitado. Altere-o antes de pedir de novo.',
  'errors.approval_not_asked_again':
    'Não há mais o que pedir: o assunto já avançou. Abra-o para ver em que ponto está.',
  'errors.approval_none_held': 'Publicar exige a aprovação de um Owner, e ninguém a deu.',
  'errors.approval_not_approved':
    'Publicar exige a aprovação de um Owner, e o pedido mais recente não está aprovado.',
  'errors.approval_other_content':
    'A aprovação é de um conteúdo diferente do que sairia agora. Peça a aprovação da nova versão.',
  'errors.approval_has_expired': 'A aprovação expirou. Peça de novo a um Owner.',
  'errors.approval_used_up': 'A aprovação já foi usada. Peça de novo a um Owner.',
  'errors.approval_is_void':
    'A aprovação perdeu a validade, porque o conteúdo mudou. Peça de novo a um Owner.',
} as const;
