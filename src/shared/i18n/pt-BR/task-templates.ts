import type { taskTemplatesEn } from '../en/task-templates';

export const taskTemplatesPtBr: Record<keyof typeof taskTemplatesEn, string> = {
  'taskTemplate.page_section_refresh.name': 'Renovar uma seção de página',
  'taskTemplate.page_section_refresh.title': 'Reescrever uma seção de uma página que vende',
  'taskTemplate.page_section_refresh.kpi':
    'Mais visitas com intenção clara de reserva nesta página em quatro semanas.',
  'taskTemplate.page_section_refresh.rollback':
    'As visitas à página caem um décimo por sete dias: voltar à seção anterior.',
  'taskTemplate.page_section_refresh.signal':
    'A nova seção está no ar, é fácil de ler no celular e tem data marcada para a próxima revisão.',
  'taskTemplate.meta_fix_batch.name': 'Corrigir títulos e descrições',
  'taskTemplate.meta_fix_batch.title': 'Corrigir os títulos e as descrições de dez páginas',
  'taskTemplate.meta_fix_batch.kpi': 'Mais cliques vindos de buscas que não citam o nome da casa.',
  'taskTemplate.meta_fix_batch.rollback':
    'Os cliques das dez páginas caem por sete dias: restaurar os textos guardados nesta tarefa.',
  'taskTemplate.meta_fix_batch.signal':
    'Cada uma das dez páginas tem título e descrição próprios, e nenhum aparece cortado nos resultados.',
  'taskTemplate.schema_check.name': 'Conferir dados estruturados',
  'taskTemplate.schema_check.title':
    'Comparar os dados estruturados das páginas de oferta com o que o hóspede lê',
  'taskTemplate.schema_check.kpi': 'Todas as páginas de oferta mantêm o resultado enriquecido.',
  'taskTemplate.schema_check.rollback':
    'Uma página perde o resultado enriquecido depois da mudança: desfazer no mesmo dia.',
  'taskTemplate.schema_check.signal':
    'O validador não aponta erros, e preços e horários coincidem com a página.',
  'taskTemplate.answer_block.name': 'Escrever uma resposta curta',
  'taskTemplate.answer_block.title':
    'Responder a uma pergunta frequente dos hóspedes em quarenta palavras',
  'taskTemplate.answer_block.kpi': 'A casa passa a ser citada em mais um grupo de perguntas.',
  'taskTemplate.answer_block.rollback':
    'A resposta se mostra errada ou desatualizada: removê-la imediatamente.',
  'taskTemplate.answer_block.signal':
    'A resposta está no topo da página e faz sentido sem o texto ao redor.',
  'taskTemplate.broken_link_sweep.name': 'Consertar links quebrados',
  'taskTemplate.broken_link_sweep.title':
    'Encontrar e consertar os links que não levam a lugar nenhum',
  'taskTemplate.broken_link_sweep.kpi': 'Menos visitas terminam em uma página inexistente.',
  'taskTemplate.broken_link_sweep.rollback':
    'Um link corrigido leva à página errada: restaurar o destino anterior.',
  'taskTemplate.broken_link_sweep.signal':
    'Uma segunda varredura não encontra link interno que responda 404.',
  'taskTemplate.flash_sale.name': 'Fazer uma venda relâmpago',
  'taskTemplate.flash_sale.title':
    'Vender as diárias livres da próxima semana por um preço especial',
  'taskTemplate.flash_sale.kpi': 'Duas reservas diretas a mais por dia de venda.',
  'taskTemplate.flash_sale.rollback':
    'Há quartos vendidos em duplicidade ou a margem fica abaixo do combinado: encerrar a venda.',
  'taskTemplate.flash_sale.signal':
    'Preço, datas e condições são os mesmos na página, no motor de reservas e no e-mail.',
  'taskTemplate.coupon_variant.name': 'Testar uma variante de cupom',
  'taskTemplate.coupon_variant.title': 'Criar um segundo cupom e compará-lo com o atual',
  'taskTemplate.coupon_variant.kpi': 'Mais receita por visitante que vê o cupom.',
  'taskTemplate.coupon_variant.rollback':
    'O novo cupom rende menos em quatorze dias: desativá-lo e manter o antigo.',
  'taskTemplate.coupon_variant.signal':
    'Os dois cupons funcionam em uma reserva de teste, e cada um tem seu próprio número.',
  'taskTemplate.review_curation.name': 'Curar avaliações',
  'taskTemplate.review_curation.title':
    'Responder às novas avaliações e escolher três para a página',
  'taskTemplate.review_curation.kpi': 'A nota média sobe e mais hóspedes passam a avaliar.',
  'taskTemplate.review_curation.rollback':
    'Um hóspede se opõe à exibição da avaliação dele: retirá-la no mesmo dia.',
  'taskTemplate.review_curation.signal':
    'Nenhuma avaliação da última semana está sem resposta, e as três escolhidas estão no ar.',
  'taskTemplate.photo_gap_fill.name': 'Completar fotos que faltam',
  'taskTemplate.photo_gap_fill.title': 'Fazer e publicar as fotos que faltam',
  'taskTemplate.photo_gap_fill.kpi': 'Mais visitantes passam da galeria para os preços.',
  'taskTemplate.photo_gap_fill.rollback':
    'A página fica lenta no celular: retirar as fotos novas até que estejam mais leves.',
  'taskTemplate.photo_gap_fill.signal':
    'Cada suíte, sala de tratamento e estúdio mostra ao menos quatro fotos deste ano.',
  'taskTemplate.ga4_event_check.name': 'Conferir eventos do GA4',
  'taskTemplate.ga4_event_check.title':
    'Acompanhar uma reserva pelos eventos do GA4 e comparar as contagens',
  'taskTemplate.ga4_event_check.kpi':
    'Cada reserva é contada uma única vez, e os números merecem confiança.',
  'taskTemplate.ga4_event_check.rollback':
    'As contagens divergem mais depois da mudança do que antes: publicar a versão anterior do contêiner.',
  'taskTemplate.ga4_event_check.signal':
    'Uma reserva de teste aparece uma única vez, com valor e moeda.',
};
