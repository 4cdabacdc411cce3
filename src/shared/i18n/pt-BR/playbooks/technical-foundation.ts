import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const technicalFoundationPtBr: Readonly<
  Record<PlaybookKey<'technical_foundation'>, string>
> = {
  'playbook.technical_foundation.objective':
    'Os buscadores alcançam, leem e mantêm toda página que vende hospedagem, tratamento ou aula, e no celular ela chega rápido ao hóspede.',
  'input.technical_foundation.console':
    'Acesso de proprietário ao Search Console de todos os domínios e subdomínios',
  'input.technical_foundation.logs': 'Registros do servidor dos últimos 30 dias',
  'input.technical_foundation.earning_pages':
    'A lista das páginas que dão dinheiro: suítes, tratamentos, planos, etapas da reserva',
  'input.technical_foundation.releases': 'O calendário de publicações do site e quem publica',
  'step.technical_foundation.crawl.title': 'Rastrear o site inteiro e guardar a lista',
  'step.technical_foundation.crawl.how':
    'Rastreie a partir da página inicial como um celular faria. Guarde de cada endereço o status, a distância da página inicial, o canônico e o título.',
  'step.technical_foundation.crawl.signal':
    'A lista contém todos os endereços do sitemap e traz o dia do rastreamento.',
  'step.technical_foundation.indexing.title':
    'Comparar o que está indexado com o que deveria estar',
  'step.technical_foundation.indexing.how':
    'Ponha o rastreamento ao lado do relatório de indexação. Marque as páginas que deveriam ser achadas e não são, e as que são achadas sem dever, como filtros e eventos passados.',
  'step.technical_foundation.indexing.signal':
    'Toda página que dá dinheiro está marcada como indexada ou tem por escrito o motivo de não estar.',
  'step.technical_foundation.robots.title': 'Ler linha por linha as regras de robôs e os noindex',
  'step.technical_foundation.robots.how':
    'Abra o robots.txt e liste as páginas com noindex. Pergunte de cada regra quem a quis e desde quando.',
  'step.technical_foundation.robots.signal':
    'Cada regra tem um nome e um motivo ao lado; as que ninguém assume foram retiradas.',
  'step.technical_foundation.canonicals.title': 'Ficar com um único endereço por página',
  'step.technical_foundation.canonicals.how':
    'Procure duplicatas: com e sem www, com e sem barra, a mesma suíte em dois caminhos. Escolha um endereço e redirecione os outros para ele.',
  'step.technical_foundation.canonicals.signal':
    'Cinquenta endereços testados chegam ao escolhido em um só salto.',
  'step.technical_foundation.sitemap.title': 'Fazer o sitemap dizer a verdade',
  'step.technical_foundation.sitemap.how':
    'Deixe nele só páginas indexáveis que respondem 200, cada uma com o dia da última mudança real. Envie de novo.',
  'step.technical_foundation.sitemap.signal':
    'A comparação entre sitemap e rastreamento não mostra diferença.',
  'step.technical_foundation.errors.title': 'Consertar respostas com erro, as mais caras primeiro',
  'step.technical_foundation.errors.how':
    'Ordene as respostas 404 e 5xx por visitas e reservas perdidas. Restaure a página ou redirecione para a mais próxima que atenda ao mesmo desejo.',
  'step.technical_foundation.errors.signal':
    'Nenhuma página que trouxe reserva nos últimos 90 dias responde com erro.',
  'step.technical_foundation.rendering.title': 'Ver as páginas como o robô as recebe',
  'step.technical_foundation.rendering.how':
    'Busque uma página de cada modelo duas vezes, sem scripts e renderizada. Compare texto, preços e links.',
  'step.technical_foundation.rendering.signal':
    'Preços, horários e o link de reserva aparecem na página renderizada de cada modelo.',
  'step.technical_foundation.speed.title': 'Pôr os modelos mais lentos dentro do limite no celular',
  'step.technical_foundation.speed.how':
    'Leia os números de campo de 28 dias por modelo. Reduza as fotos, carregue chat e mapa mais tarde e dê altura fixa aos banners.',
  'step.technical_foundation.speed.signal':
    'Em três de cada quatro visitas o maior elemento de cada modelo que vende aparece em até 2,5 s.',
  'step.technical_foundation.booking_path.title':
    'Percorrer o caminho da reserva do início ao pagamento',
  'step.technical_foundation.booking_path.how':
    'Comece por uma suíte, um tratamento e uma aula, no celular. Anote cada redirecionamento, cada endereço com sessão e cada etapa indexada por engano.',
  'step.technical_foundation.booking_path.signal':
    'O caminho funciona em três celulares, e nenhuma etapa interna está indexada.',
  'step.technical_foundation.guard.title': 'Pôr uma guarda antes das publicações',
  'step.technical_foundation.guard.how':
    'Antes de cada publicação, confira status, canônico, noindex e título de 20 páginas fixas. Uma linha vermelha interrompe.',
  'step.technical_foundation.guard.signal':
    'Uma publicação de teste com um noindex escondido é retida.',
  'check.technical_foundation.sample':
    'Vinte páginas sorteadas respondem 200, podem ser indexadas e se declaram canônicas.',
  'check.technical_foundation.phone':
    'As versões de celular e de computador de cada modelo trazem o mesmo texto.',
  'check.technical_foundation.redirects':
    'Nenhum redirecionamento da última publicação passa de um salto nem termina em erro.',
  'check.technical_foundation.second_pair':
    'Alguém que não fez o trabalho rastreia de novo e chega aos mesmos totais.',
  'trigger.technical_foundation.index_drop':
    'As páginas de venda indexadas caem mais de 10% em sete dias após uma publicação.',
  'trigger.technical_foundation.errors_rise':
    'Os erros do servidor passam de 1% das requisições durante uma hora.',
  'trigger.technical_foundation.booking_broken':
    'Já não se chega à etapa de reserva a partir de uma página de suíte, tratamento ou aula.',
  'playbook.technical_foundation.done':
    'Os dez passos têm sua prova, as quatro verificações foram feitas por outra pessoa, e a guarda deixou passar duas publicações seguidas.',
};
