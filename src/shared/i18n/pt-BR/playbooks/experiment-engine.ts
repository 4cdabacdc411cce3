import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const experimentEnginePtBr: Readonly<Record<PlaybookKey<'experiment_engine'>, string>> = {
  'playbook.experiment_engine.objective':
    'Acredita-se nas mudanças porque foram testadas, e as que fazem mal param cedo.',
  'input.experiment_engine.ideas': 'Ideias, cada uma com o número que deveria mover',
  'input.experiment_engine.traffic': 'Visitantes e reservas por semana em cada modelo',
  'input.experiment_engine.disturbances':
    'Datas que perturbam um teste: feriados, promoções, mudanças de preço',
  'step.experiment_engine.hypothesis.title': 'Escrever uma hipótese que possa estar errada',
  'step.experiment_engine.hypothesis.how':
    'Porque vimos isto, mudar aquilo vai mover este número em pelo menos tanto entre estes visitantes.',
  'step.experiment_engine.hypothesis.signal': 'Um colega sabe dizer que resultado a derrubaria.',
  'step.experiment_engine.size.title': 'Calcular se o tráfego é suficiente',
  'step.experiment_engine.size.how':
    'Com os visitantes da semana e a taxa atual, calcule quantas semanas exige o menor efeito útil. Se passar de oito semanas, escolha outro teste.',
  'step.experiment_engine.size.signal':
    'O número de semanas e o menor efeito foram anotados antes do início.',
  'step.experiment_engine.variants.title': 'Montar variantes que diferem em uma só coisa',
  'step.experiment_engine.variants.how':
    'Mantenha todo o resto igual, inclusive a velocidade. Experimente cada variante em dois celulares e em um computador.',
  'step.experiment_engine.variants.signal':
    'Lado a lado, as variantes mostram a diferença pretendida e nenhuma outra.',
  'step.experiment_engine.limits.title': 'Definir os limites que param o teste',
  'step.experiment_engine.limits.how':
    'Nomeie os números que não podem cair, como reservas iniciadas ou ligações, e quanto. Combine quem pode parar.',
  'step.experiment_engine.limits.signal':
    'Limites, um nome e um telefone constam do registro do teste.',
  'step.experiment_engine.run.title': 'Rodar por semanas inteiras',
  'step.experiment_engine.run.how':
    'Comece numa segunda, não procure vencedor antes do fim combinado e anote o que perturba, como um temporal ou uma feira.',
  'step.experiment_engine.run.signal':
    'O registro cobre duas semanas inteiras ou mais, dia por dia.',
  'step.experiment_engine.read.title': 'Ler o resultado: continuar, intervir ou reverter',
  'step.experiment_engine.read.how':
    'Confronte-o com a hipótese. Dê a faixa, não só a média, e diga o que não foi medido.',
  'step.experiment_engine.read.signal': 'O veredito é uma das três palavras, com a faixa.',
  'step.experiment_engine.codify.title': 'Fazer do vencedor regra e arquivar o perdedor',
  'step.experiment_engine.codify.how':
    'Leve o que ganhou para o modelo ou o guia. Arquive o que perdeu com o motivo, para ninguém testar de novo.',
  'step.experiment_engine.codify.signal': 'O guia mostra a regra nova e diz de que teste ela veio.',
  'check.experiment_engine.same_variant': 'Quem voltou viu a mesma variante de antes.',
  'check.experiment_engine.own_visits':
    'Visitas da equipe e reservas de teste não entram nos números.',
  'check.experiment_engine.alone': 'Nenhuma página esteve em dois testes ao mesmo tempo.',
  'trigger.experiment_engine.limit_passed':
    'Um número protegido fica abaixo do limite por dois dias seguidos.',
  'trigger.experiment_engine.uneven':
    'As parcelas em que as variantes foram exibidas diferem do plano em mais de dois pontos.',
  'playbook.experiment_engine.done':
    'Todo teste do trimestre tem veredito, o que ganhou está nos modelos, e o que perdeu pode ser achado.',
};
