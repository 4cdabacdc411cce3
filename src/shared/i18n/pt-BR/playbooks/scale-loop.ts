import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const scaleLoopPtBr: Readonly<Record<PlaybookKey<'scale_loop'>, string>> = {
  'playbook.scale_loop.objective':
    'Horas e dinheiro vão para onde o trabalho mostrou que compensa e saem de onde não mostrou.',
  'input.scale_loop.returns': 'Visitas, reservas e horas gastas em cada grupo de páginas, por mês',
  'input.scale_loop.verdicts': 'Vereditos dos testes e ciclos do último trimestre',
  'input.scale_loop.hours': 'Horas livres de cada pessoa no próximo mês',
  'step.scale_loop.cost.title': 'Pôr o esforço ao lado do retorno',
  'step.scale_loop.cost.how':
    'Some para cada grupo de páginas as horas e os custos externos, e a margem das reservas que começaram ali.',
  'step.scale_loop.cost.signal':
    'Uma tabela mostra custo, retorno e a razão entre eles para cada grupo em um só período.',
  'step.scale_loop.rank.title': 'Ordenar os grupos pelo que renderia o próximo dia de trabalho',
  'step.scale_loop.rank.how':
    'Pergunte o que mais um dia traria, não o que já rendeu. Escreva o motivo ao lado do palpite.',
  'step.scale_loop.rank.signal': 'Os três primeiros lugares dizem que trabalho seria feito.',
  'step.scale_loop.stop.title': 'Escolher o que parar',
  'step.scale_loop.stop.how':
    'Pegue o décimo do trabalho que menos compensa. Pare, passe adiante ou dê um último mês com uma condição.',
  'step.scale_loop.stop.signal': 'Cada item do fim da lista tem uma das três saídas e um dia.',
  'step.scale_loop.repeat.title': 'Repetir ao lado o que deu certo',
  'step.scale_loop.repeat.how':
    'Tome um padrão com bom veredito, como uma página de fim de semana a dois. Leve-o a dois grupos vizinhos e mude só o que eles exigem.',
  'step.scale_loop.repeat.signal': 'Existem duas cópias, e cada uma diz de que padrão veio.',
  'step.scale_loop.hours.title': 'Levar as horas para onde elas rendem',
  'step.scale_loop.hours.how':
    'Passe as pessoas do que parou para o que foi escolhido. Guarde um quinto do tempo para consertos e perguntas.',
  'step.scale_loop.hours.signal':
    'O plano do próximo mês soma as horas que as pessoas têm de verdade.',
  'step.scale_loop.check_back.title': 'Voltar depois de um mês e comparar',
  'step.scale_loop.check_back.how':
    'Confronte cada resultado com o palpite. Quando o erro passar da metade, corrija o modo de estimar.',
  'step.scale_loop.check_back.signal':
    'Cada palpite tem o resultado ao lado, e o maior erro está explicado.',
  'check.scale_loop.finished': 'O trabalho retirado tinha sido terminado ou encerrado antes.',
  'check.scale_loop.same_months':
    'Todos os grupos são medidos nos mesmos meses, para a temporada não decidir.',
  'check.scale_loop.sound':
    'Nenhum grupo foi ampliado enquanto suas páginas falhavam em uma verificação técnica.',
  'trigger.scale_loop.pattern_loss':
    'As cópias de um padrão rendem menos da metade do que ele rendeu, por dois meses seguidos.',
  'trigger.scale_loop.overload':
    'Incidentes ou tarefas em aberto sobem um terço no mês seguinte à mudança de horas.',
  'playbook.scale_loop.done':
    'As horas do mês seguem a ordem, alguma coisa parou, e os palpites do mês anterior foram comparados com o que veio.',
};
