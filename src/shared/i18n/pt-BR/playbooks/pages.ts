import type { PageKey } from '../../../domain/playbooks/pages';

export const pagesPtBr: Readonly<Record<PageKey, string>> = {
  'standard.one_wish.title': 'Um desejo, uma página',
  'standard.one_wish.text':
    'As primeiras linhas dizem que desejo a página atende, e é esse que ela atende.',
  'standard.one_wish.check': 'Cubra o menu: um estranho ainda sabe dizer para que serve a página.',
  'standard.own_proof.title': 'Prova própria',
  'standard.own_proof.text':
    'Ela mostra algo que só esta casa pode mostrar: fotos, números, uma pessoa com nome.',
  'standard.own_proof.check':
    'Ponha outro nome na página: ao menos três coisas deixam de ser verdade.',
  'standard.hard_facts.title': 'Fatos sem precisar ligar',
  'standard.hard_facts.text':
    'Preço ou preço inicial, duração ou tamanho, lugar e condições estão escritos.',
  'standard.hard_facts.check':
    'A recepção não ouve falar de fato que alguém ao telefone não achou na página.',
  'standard.next_step.title': 'Um próximo passo',
  'standard.next_step.text': 'A mesma ação é oferecida no alto e de novo no fim.',
  'standard.next_step.check': 'De qualquer um dos dois pontos a reserva começa com um toque.',
  'standard.kept.title': 'Alguém cuida dela',
  'standard.kept.text': 'A página tem responsável, o dia da última conferência e o dia da próxima.',
  'standard.kept.check': 'Nenhum dia da próxima conferência já passou.',
  'throughput.both.title': 'Páginas novas e renovadas são devidas',
  'throughput.both.text':
    'Todo período tem ao menos uma de cada. Um período só com páginas novas não está completo.',
  'throughput.ratio.title': 'Mais envelhecimento, mais renovação',
  'throughput.ratio.text':
    'A parcela renovada começa em um quarto e sobe com a parcela do site que envelhece, até três quartos.',
  'throughput.prune.title': 'Unir e aposentar é produzir',
  'throughput.prune.text':
    'Uma página fraca que foi unida ou aposentada conta como trabalho bem feito, na mesma lista das novas.',
};
