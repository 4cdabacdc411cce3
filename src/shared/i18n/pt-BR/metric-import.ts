import type { metricImportEn } from '../en/metric-import';

export const metricImportPtBr: Readonly<Record<keyof typeof metricImportEn, string>> = {
  'measures.question.no_measure': 'Diga de ao menos uma coluna qual métrica ela traz.',
  'measures.question.no_period':
    'Diga qual coluna traz o dia ou que período o arquivo inteiro cobre. “Enésimo dia” precisa do primeiro dia desse período.',
  'measures.question.two_periods':
    'O período está dito de duas formas. Fique com uma: uma coluna de dias, duas colunas com primeiro e último dia ou um período para o arquivo.',
  'measures.question.measure_twice':
    '{metric} foi escolhida para duas colunas. Fique com uma delas.',
  'measures.question.numbers_mixed':
    'Os números estão escritos de duas formas: {first, plural, one {# célula} other {# células}} como “{firstText}” (linha {firstLine, number}) e {second, plural, one {# célula} other {# células}} como “{secondText}” (linha {secondLine, number}). Escolha uma; as linhas da outra são recusadas.',
  'measures.question.numbers_either':
    '“{eitherText}” na linha {eitherLine, number} pode ser dois números, e nada no arquivo diz qual. Escolha como ele os escreve.',
  'measures.question.days_mixed':
    'Os dias estão escritos em duas ordens: como “{firstText}” (linha {firstLine, number}) e como “{secondText}” (linha {secondLine, number}). Escolha uma; as linhas da outra são recusadas.',
  'measures.question.days_either':
    '“{eitherText}” na linha {eitherLine, number} pode ser dois dias, e nada no arquivo diz qual. Escolha o que vem primeiro, dia ou mês.',
  'measures.question.repeats':
    '{metric} aparece mais de uma vez para um período, com valores diferentes: primeiro nas linhas {line, number} e {other, number}, {count, plural, one {# vez} other {# vezes}} ao todo. Escolha se essas linhas são partes que se somam.',

  'measures.row.formula': 'Isto é uma fórmula. Fórmula é texto, não valor.',
  'measures.row.not_number': 'Isto não é um número.',
  'measures.row.other_style': 'Este número está escrito ao contrário dos demais.',
  'measures.row.percent': 'Isto é uma porcentagem, e {metric} não é.',
  'measures.row.currency': 'Este valor não está na moeda do cliente.',
  'measures.row.too_many_cents': 'Este valor tem mais casas decimais que a moeda.',
  'measures.row.too_large': 'Este número é grande demais para ser guardado com exatidão.',
  'measures.row.below_zero': 'Isto está abaixo de zero, o que {metric} nunca está.',
  'measures.row.above_one': '{metric} é uma parcela: até 1, ou uma porcentagem até 100%.',
  'measures.row.not_day': 'Isto não é um dia.',
  'measures.row.no_day': 'A linha não diz o dia.',
  'measures.row.backwards': 'O período termina antes de começar.',
  'measures.row.future': 'Isto está no futuro.',
  'measures.row.too_old': 'Isto é de antes de 1990.',
  'measures.row.too_long': 'O período passa de dez anos.',
  'measures.row.long_row':
    'A linha tem {found, number} células onde o cabeçalho tem {expected, number}. Número com vírgula precisa de aspas.',
  'measures.row.short_row':
    'A linha tem {found, number} células onde o cabeçalho tem {expected, number}.',
  'measures.row.cut_off':
    'A última linha tem {found, number} de {expected, number} células. O arquivo parece cortado aqui.',
  'measures.row.twice': '{metric} deste período já está na linha {line, number}, com outro valor.',
  'measures.row.mean_twice':
    '{metric} deste período já está na linha {line, number}. Valores assim não se somam.',

  'errors.import_empty': '{name} está vazio. Nada foi importado.',
  'errors.import_header_only':
    '{name} tem um cabeçalho e nenhuma linha abaixo dele. Nada foi importado.',
  'errors.import_no_header':
    '{name} começa com dados ({found}) onde deveriam estar os nomes das colunas. Acrescente uma linha de cabeçalho.',
  'errors.import_not_text':
    '{name} não é texto: {found, select, zip {parece uma planilha ou um arquivo ZIP. Salve a planilha como CSV ou descompacte o arquivo.} pdf {é um PDF. Exporte os valores como CSV.} other {seus bytes não são sinais de uma codificação que se possa ler. Exporte de novo como CSV em UTF-8.}}',
  'errors.import_quote_open':
    '{name}: uma aspa aberta na linha {line, number} nunca se fecha. O arquivo está danificado ou cortado. Nada foi importado.',
  'errors.import_too_many_columns':
    '{name} tem {found, number} colunas; no máximo {most, number} podem ser lidas.',
  'errors.import_other_columns':
    'O arquivo tem {expected, plural, one {# coluna} other {# colunas}}, e foram dados usos para {found, number}. Leia o arquivo de novo.',
  'errors.import_gone':
    'Esta importação acabou. Ela foi concluída, abandonada ou ficou parada tempo demais. Escolha o arquivo de novo.',
  'errors.import_busy': 'Este arquivo já está sendo lido. Espere por ele ou abandone-o.',
  'errors.imports_busy':
    '{count, plural, one {# arquivo está sendo importado} other {# arquivos estão sendo importados}} agora. Conclua um deles e tente de novo.',
  'errors.import_cancelled': 'A importação foi abandonada. Nada foi importado.',
  'errors.import_unanswered': '{why} Nada foi importado.',
  'errors.import_rows_refused':
    '{count, plural, one {# linha foi recusada} other {# linhas foram recusadas}}, a primeira é a {line, number}: {why} Nada foi importado. Deixe essas linhas de fora expressamente ou corrija o arquivo.',
  'errors.import_no_values': 'Nenhuma linha do arquivo dá um valor. Nada foi importado.',
  'errors.import_from_future':
    'Os valores não podem ter sido exportados no futuro. Confira a hora. Nada foi importado.',
};
