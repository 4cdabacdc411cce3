import type { DensityKey } from '../../../domain/playbooks/density';

export const densityPtBr: Readonly<Record<DensityKey, string>> = {
  'density.bootstrapped.name': 'Enxuta',
  'density.bootstrapped.fit': 'O dono e talvez um ajudante, ao lado do dia a dia da casa.',
  'density.bootstrapped.rhythm':
    'Uma hora na segunda para o ciclo semanal e as tarefas da semana. Os ciclos mensal e trimestral dividem uma manhã.',
  'density.bootstrapped.focus':
    'Estrutura primeiro, e o módulo seguinte só quando este terminar. As páginas do mês se planejam de uma vez.',
  'density.bootstrapped.watch':
    'Quem planeja sozinho pede a alguém de fora que leia o plano. A aceleração espera até a estrutura ficar calma por um mês.',
  'density.mid_market.name': 'Média',
  'density.mid_market.fit': 'Uma equipe pequena ou uma agência que cuida de várias casas.',
  'density.mid_market.rhythm':
    'Meia hora na segunda para decisões, quinze minutos na quinta para o que travou. O ciclo mensal tem reunião própria.',
  'density.mid_market.focus':
    'Um módulo de cada camada anda lado a lado. O leitor de cada assunto é chamado com duas semanas de antecedência.',
  'density.mid_market.watch':
    'Três papéis por pessoa são o limite. Se a semana termina com mais tarefas abertas do que começou, nada novo se inicia.',
  'density.high_capacity.name': 'Alta capacidade',
  'density.high_capacity.fit': 'Uma equipe com especialista para quase todo módulo.',
  'density.high_capacity.rhythm':
    'Dez minutos por dia para o que está bloqueado, decisões na segunda, números na sexta. Cada ciclo tem pauta preparada.',
  'density.high_capacity.focus':
    'Cada módulo em andamento tem fila própria. As publicações saem juntas duas vezes por semana.',
  'density.high_capacity.watch':
    'Mais mãos colidem mais: duas tarefas nunca mudam o mesmo modelo na mesma semana. A revisão é o gargalo, por isso recebe gente primeiro.',
};
