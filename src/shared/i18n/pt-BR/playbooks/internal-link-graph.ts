import type { PlaybookKey } from '../../../domain/playbooks/playbooks';

export const internalLinkGraphPtBr: Readonly<Record<PlaybookKey<'internal_link_graph'>, string>> = {
  'playbook.internal_link_graph.objective':
    'De qualquer ponto do site o hóspede chega à oferta certa em poucos cliques, e nenhuma página importante fica sem link.',
  'input.internal_link_graph.links': 'Todos os links internos com origem, destino, texto e posição',
  'input.internal_link_graph.priority': 'As páginas que merecem mais links, em ordem',
  'input.internal_link_graph.menus': 'Menus, rodapés e trilhas de navegação de cada modelo',
  'step.internal_link_graph.map.title': 'Desenhar o mapa dos links internos',
  'step.internal_link_graph.map.how':
    'Conte para cada página os links vindos de textos, de menus e de rodapés, cada tipo à parte. Some a distância da página inicial.',
  'step.internal_link_graph.map.signal':
    'De toda página de venda se conhecem três contagens e uma distância.',
  'step.internal_link_graph.unlinked.title': 'Recuperar as páginas sem link',
  'step.internal_link_graph.unlinked.how':
    'Tire do sitemap as páginas que os links alcançam. Aponte para cada uma das que sobram a partir de um texto do assunto, ou aposente-a.',
  'step.internal_link_graph.unlinked.signal': 'A lista está vazia ou cada linha tem uma decisão.',
  'step.internal_link_graph.depth.title': 'Trazer para cima as páginas fundas demais',
  'step.internal_link_graph.depth.how':
    'Se uma página prioritária está a mais de três cliques, aponte para ela de uma página central, de uma categoria ou da página da temporada.',
  'step.internal_link_graph.depth.signal':
    'Nenhuma página prioritária está a mais de três cliques do início.',
  'step.internal_link_graph.bridges.title': 'Construir pontes da leitura à reserva',
  'step.internal_link_graph.bridges.how':
    'Dê a cada guia um link para a suíte, o tratamento ou a aula que ele desperta, no ponto do texto em que a vontade surge.',
  'step.internal_link_graph.bridges.signal':
    'Os dez guias mais lidos têm uma ponte com os cliques contados.',
  'step.internal_link_graph.wording.title': 'Dar aos links o nome do que há atrás deles',
  'step.internal_link_graph.wording.how':
    'Troque "clique aqui" e "saiba mais" pelo nome da oferta ou pela resposta. Deixe as palavras variarem como na fala.',
  'step.internal_link_graph.wording.signal':
    'Quem vê só os links de uma página sabe dizer aonde levam.',
  'step.internal_link_graph.detours.title': 'Eliminar desvios e becos sem saída',
  'step.internal_link_graph.detours.how':
    'Aponte cada link direto para o endereço final. Retire os que levam a ofertas aposentadas.',
  'step.internal_link_graph.detours.signal':
    'Um rastreamento novo não encontra link interno para redirecionamento nem para erro.',
  'check.internal_link_graph.counted_apart':
    'Links de modelos não foram contados como links de textos.',
  'check.internal_link_graph.aloud':
    'Cada link novo faz sentido para o hóspede que ouve o parágrafo em voz alta.',
  'check.internal_link_graph.phone_menu':
    'O menu do celular leva às mesmas páginas que o da tela larga.',
  'trigger.internal_link_graph.bridge_loss':
    'Os cliques de guias para ofertas caem um quarto depois de mudanças em menus ou modelos.',
  'trigger.internal_link_graph.hub_loss':
    'Uma página central sai do índice depois que links foram mudados de lugar.',
  'playbook.internal_link_graph.done':
    'Nenhuma página importante está sem link ou funda, as dez pontes são medidas, e o rastreamento dos links sai limpo.',
};
