import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const onpageOptimizationPtBr: Readonly<Record<PlaybookKey<'onpage_optimization'>, string>> =
  {
    'playbook.onpage_optimization.objective':
      'Em segundos o visitante vê que a página trata do que ele veio buscar e o que pode fazer em seguida.',
    'input.onpage_optimization.near_pages':
      'Páginas com muitas impressões e poucos cliques nos últimos 28 dias',
    'input.onpage_optimization.present_words':
      'Títulos, descrições e cabeçalhos atuais de todas as páginas de venda',
    'input.onpage_optimization.scrolls': 'Cliques e rolagem de cada modelo de página',
    'step.onpage_optimization.pick.title':
      'Escolher dez páginas em que palavras melhores rendem mais',
    'step.onpage_optimization.pick.how':
      'Pegue páginas nas posições 3 a 15 menos clicadas que as vizinhas. Deixe de fora as que mudaram nos últimos 28 dias.',
    'step.onpage_optimization.pick.signal':
      'Há dez endereços listados com posição, taxa de cliques e o motivo da escolha.',
    'step.onpage_optimization.titles.title': 'Reescrever títulos: o quê, onde, para quem',
    'step.onpage_optimization.titles.how':
      'Comece pelo desejo, depois o lugar, depois o diferencial. Fique em 60 caracteres e não prometa o que a página não tem.',
    'step.onpage_optimization.titles.signal':
      'Não há dois títulos iguais no site, e nenhum aparece cortado no celular.',
    'step.onpage_optimization.descriptions.title':
      'Escrever descrições que respondam à pergunta seguinte',
    'step.onpage_optimization.descriptions.how':
      'Dê em uma frase o preço inicial, a duração ou as datas. Feche com o que o visitante pode fazer.',
    'step.onpage_optimization.descriptions.signal':
      'Cada uma das dez descrições traz um fato e uma ação.',
    'step.onpage_optimization.headings.title':
      'Pôr os cabeçalhos na ordem das perguntas do hóspede',
    'step.onpage_optimization.headings.how':
      'Um cabeçalho principal repete o desejo em palavras simples. Abaixo vêm o que é, quanto custa, quando, onde e para quem não serve.',
    'step.onpage_optimization.headings.signal':
      'Lidos em voz alta, só os cabeçalhos já contam o que se oferece.',
    'step.onpage_optimization.first_screen.title': 'Trazer preço e botão para a primeira tela',
    'step.onpage_optimization.first_screen.how':
      'Mostre nome, foto, preço inicial e um botão antes de qualquer rolagem. O resto desce.',
    'step.onpage_optimization.first_screen.signal':
      'Em uma tela de 360 pixels de largura os dois se veem de imediato.',
    'step.onpage_optimization.media.title': 'Deixar as imagens leves e descrevê-las',
    'step.onpage_optimization.media.how':
      'Entregue formatos modernos no tamanho exibido, com dimensões fixas. Diga o que está na foto, não o que ela deveria vender.',
    'step.onpage_optimization.media.signal':
      'Nenhuma imagem das dez páginas passa de 200 kB nem está sem descrição.',
    'step.onpage_optimization.record.title': 'Registrar cada mudança e não mexer mais',
    'step.onpage_optimization.record.how':
      'Anote o texto antigo, o novo, o dia e quem concordou. Não toque na página por 28 dias.',
    'step.onpage_optimization.record.signal':
      'O registro mostra o antes e o depois de cada página e o dia de olhar de novo.',
    'check.onpage_optimization.one_wish':
      'Título, cabeçalho principal e primeiro parágrafo falam do mesmo desejo.',
    'check.onpage_optimization.button':
      'O botão diz o que acontece em seguida, e é isso que acontece.',
    'check.onpage_optimization.keyboard':
      'Quem usa apenas o teclado alcança o botão e consegue acioná-lo.',
    'trigger.onpage_optimization.position_loss':
      'Uma página alterada cai cinco posições na consulta principal e fica assim por 14 dias.',
    'trigger.onpage_optimization.start_loss':
      'A parcela de visitantes que inicia uma reserva cai um quinto em duas semanas.',
    'playbook.onpage_optimization.done':
      'Dez páginas foram alteradas, registradas e deixadas em paz por 28 dias, e os números seguintes foram lidos.',
  };
