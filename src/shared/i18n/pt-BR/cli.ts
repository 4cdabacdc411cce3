import type { cliEn } from '../en/cli';

export const cliPtBr = {
  'cli.help.usage': 'Uso: gatehouse <comando> [opções]',
  'cli.help.plan-growth': 'Transforma uma meta em um plano completo',
  'cli.help.check-gates':
    'Avalia os gates de partida e guarda o resultado; termina com 2 se algum falhar',
  'cli.help.set-gate':
    'Define um valor de um gate; um valor atendido pela primeira vez exige evidência',
  'cli.help.set-trend': 'Diz como está uma tendência e em que isso se apoia',
  'cli.help.import-metrics':
    'Ler valores de um arquivo CSV, inteiro ou nada; também aceita --numbers, --days, --repeats, --period, --tier, --observed e --leave-out-refused',
  'cli.help.start-campaign': 'Inicia uma campanha com um plano; termina com 2 se for recusada',
  'cli.help.run-cycle': 'Decide um ciclo: continuar, intervir ou reverter',
  'cli.help.incident': 'Registra um incidente',
  'cli.help.report-growth': 'Guarda um resumo de crescimento na estante',
  'cli.help.health': 'Diz como estão os sete pontos da saúde; termina com 2 se um não for atendido',
  'cli.help.readout':
    'Imprime o relatório do mês em PDF; com --all-tenants, os aprovados e uma página de índice, e com --drafts também os demais, marcados como rascunho',
  'cli.help.import': 'Lê uma pasta ohmymkt para um cliente, criado quando é novo',
  'cli.help.export': 'Grava o cliente como uma pasta ohmymkt',
  'cli.help.demo': 'Preenche uma pasta vazia com a agência de exemplo',
  'cli.help.tenants': 'Lista seus clientes e a situação de cada um',
  'cli.help.verify':
    'Recalcula a cadeia de eventos e cada decisão; termina com 1 se algo estiver errado',
  'cli.help.backup': 'Faz um backup verificado',
  'cli.help.restore': 'Cria uma nova pasta de dados a partir de um backup',
  'cli.help.common': 'Todo comando aceita:',
  'cli.help.common.data': 'a pasta de dados',
  'cli.help.common.tenant': 'qual cliente; dispensável quando só há um',
  'cli.help.common.as': 'qual perfil age; o PIN é pedido ou lido de GATEHOUSE_PIN',
  'cli.help.common.as-of':
    'avalia até este momento (check-gates, run-cycle, report-growth, readout)',
  'cli.help.common.lang': 'o idioma das mensagens',
  'cli.help.common.json': 'um único valor JSON na saída padrão e mais nada',
  'cli.help.exit': 'Códigos de saída: 0 feito, 2 recusado por uma regra, 1 erro.',

  'cli.firstProfile':
    'A pasta de dados estava vazia: o perfil {name} foi criado. Ele é o Owner e não tem PIN.',
  'cli.firstTenant': 'Não havia cliente: {name} foi criado, com o nome curto {slug}.',
  'cli.askPin': 'PIN de {name}: ',
  'cli.asOf': 'Avaliado em relação a {at}. Gates e tendências são os que estão gravados agora.',

  'cli.column.gate': 'GATE',
  'cli.column.status': 'SITUAÇÃO',
  'cli.column.owner': 'RESPONSÁVEL',
  'cli.column.reason': 'MOTIVO',
  'cli.column.point': 'PONTO',
  'cli.column.evidence': 'EVIDÊNCIA',
  'cli.column.slug': 'NOME CURTO',
  'cli.column.name': 'NOME',
  'cli.column.state': 'ESTADO',
  'cli.gate.pass': 'passa',
  'cli.gate.fail': 'falha',
  'cli.gates.allPass': 'Todos os gates passam.',
  'cli.gates.someFail': '{failing, plural, one {# gate falha.} other {# gates falham.}}',
  'cli.gate.set': '{key}: {field} agora é {to} (era {from}). O gate {status}.',
  'cli.trend.set': '{name} agora: {to} (antes: {from}).',
  'cli.importMetrics.preview':
    '{read, plural, one {# linha} other {# linhas}}: {used, number} com valores, {refused, number} recusadas, {empty, number} vazias, {totals, number} de totais. Valores: {fresh, number} novos, {agreeing, number} iguais aos de outra fonte, {unchanged, number} conhecidos, {conflict, number} em conflito.',
  'cli.importMetrics.refused': 'Linha {line, number}, {column}: “{found}”. {why}',
  'cli.importMetrics.done':
    'Importado: {recorded, plural, one {# valor} other {# valores}}, {unchanged, number} já conhecidos, {conflicts, plural, one {# conflito} other {# conflitos}}, {refused, plural, one {# linha deixada} other {# linhas deixadas}} de fora.',
  'cli.plan.created': 'O plano {name} foi criado: {title}',
  'cli.campaign.started':
    'A campanha começou com {sprintSize, plural, one {# item} other {# itens}} no quadro.',
  'cli.campaign.refused': 'A campanha não pode começar:',
  'cli.cycle.decision': 'Ciclo {cadence}: {decision} (regra {rule})',
  'cli.cycle.recovery': 'Desde o ciclo {ordinal, number}: {verdict}. {sprint}.',
  'cli.cycle.window': 'Janela: de {from} a {to}',
  'cli.incident.recorded': '{ref} foi registrado como {severity}.',
  'cli.incident.due': 'O postmortem vence em {at}.',
  'cli.report.window': '{days, plural, one {Último # dia:} other {Últimos # dias:}}',
  'cli.report.fellBack': '“{found}” não é uma janela como 30d; foram usados {days} dias.',
  'cli.report.gatesFail': 'Nem todos os gates passam.',
  'cli.report.decisions':
    'Decisões: {continue} continuar, {intervene} intervir, {rollback} reverter',
  'cli.report.incidents': 'Incidentes: {p0} P0, {p1} P1, {p2} P2',
  'cli.report.state.draft': 'rascunho',
  'cli.report.state.in_review': 'em revisão',
  'cli.report.state.approved': 'aprovado',
  'cli.report.state.exported': 'exportado',
  'cli.report.state.stale': 'desatualizado',
  'cli.readout.saved': '{file}: {pages, plural, one {# página} other {# páginas}}, {state}',
  'cli.readout.skipped': '{tenant} ficou de fora: {reason}',
  'cli.readout.index': '{file}: o que foi exportado e o que ficou de fora',
  'cli.tenants.none': 'Ainda não há clientes.',
  'cli.verify.ok':
    'Tudo confere: {events, plural, one {# evento} other {# eventos}}, {decisions, plural, one {# decisão recalculada} other {# decisões recalculadas}}.',
  'cli.verify.broken':
    '{problems, plural, one {# coisa está errada:} other {# coisas estão erradas:}}',
  'cli.backup.made': 'Backup: {file} ({bytes, number} bytes)',
  'cli.restore.done':
    '{folder} foi criada a partir de {file}: {events, plural, one {# evento} other {# eventos}}.',
  'cli.demo.making': 'Criando a agência de exemplo …',
  'cli.demo.ready': 'A agência de exemplo está em {folder}. Perfis: {people}.',
  'cli.import.created': 'O cliente {tenant} foi criado a partir da pasta.',
  'cli.import.done': 'A pasta entrou no cliente {tenant}.',
  'cli.import.unchanged': 'O cliente {tenant} já contém exatamente esta pasta. Nada mudou.',
  'cli.import.counts':
    'Planos {plans}, gates {gates}, tendências {metrics}, tarefas {tasks}, incidentes {incidents}, ciclos {cycles}, relatórios {reports}, seções de notas {notepads}, outros arquivos {otherFiles}',
  'cli.export.done': '{folder}: {files, plural, one {# arquivo} other {# arquivos}}',

  'errors.cli_command': 'Não há um comando “{found}”. Há: {known}.',
  'errors.cli_flag': '{found}. Uso: {usage}',
  'errors.cli_words': 'Este comando não se escreve assim. Uso: {usage}',
  'errors.cli_clock': '--clock só é aceito com GATEHOUSE_TEST=1.',
  'errors.cli_as_of_refused':
    '{command} não aceita --as-of: trabalha sempre no momento atual. check-gates, run-cycle, report-growth e readout aceitam.',
  'errors.cli_instant':
    '{option} recebe um momento com fuso, como 2026-10-31T18:00:00Z; recebeu “{found}”.',
  'errors.cli_lang': '--lang aceita {known}; recebeu “{found}”.',
  'errors.cli_profile_unknown': 'Não há um perfil “{found}”. Há: {known}.',
  'errors.cli_profile_ambiguous': 'Vários perfis se chamam “{found}”. Indique um pelo id: {known}.',
  'errors.cli_profile_needed': 'Diga com --as quem age: {known}.',
  'errors.cli_pin_needed':
    '{name} tem um PIN. Coloque-o em GATEHOUSE_PIN ou execute em um terminal, onde ele é pedido.',
  'errors.cli_tenant_unknown': 'Não há um cliente “{found}”. Os seus são: {known}.',
  'errors.cli_tenant_needed': 'Há vários clientes. Indique um com --tenant: {known}.',
  'errors.cli_no_tenant':
    'Ainda não há clientes. Importe uma pasta com gatehouse import ohmymkt ou crie um na janela.',
  'errors.cli_gate_unknown': 'Não há um gate “{found}”. Há: {known}.',
  'errors.cli_assignment': '“{found}” não é campo=valor, como approved=true.',
  'errors.cli_trend_unknown': 'Não há uma tendência “{found}”. Há: {known}.',
  'errors.cli_trend_value': '“{found}” não é um valor de tendência. Use um destes: {known}.',
  'errors.cli_trend_evidence':
    'Diga com --evidence em que se apoia o novo valor de {metric}. Nada foi alterado.',
  'errors.cli_cadence_unknown': '“{found}” não é uma cadência. Use uma destas: {known}.',
  'errors.cli_option_one_of': '{option} é um destes: {known}; recebeu “{found}”.',
  'errors.cli_summary_missing': 'O resumo está vazio. Diga com --summary o que aconteceu.',
  'errors.cli_month': '--month recebe um mês como 2026-10; recebeu “{found}”.',
  'errors.cli_out_missing': 'Diga com --out para onde vai o PDF.',
  'errors.cli_as_of_needs_drafts':
    'Com --all-tenants, --as-of precisa de --drafts: o que foi aprovado é impresso como foi aprovado.',
  'errors.cli_drafts_of_all':
    '--drafts acompanha --all-tenants: o relatório de um só cliente é impresso como está, o rascunho com sua marca.',
  'errors.cli_all_or_one': 'Use --tenant ou --all-tenants, não os dois.',
  'errors.cli_format': 'Só pastas ohmymkt são aceitas, não “{found}”.',
  'errors.cli_file_missing': 'Não há o arquivo {file}.',
  'errors.cli_source_needed': 'Diga com --source de onde vêm os valores, como “Search Console”.',
  'errors.cli_period': '--period recebe dois dias como 2026-10-01..2026-10-31; recebeu “{found}”.',
  'errors.cli_map':
    '--map: “{found}” não é coluna e uso. As colunas são {known}; um uso é um destes: {uses}.',
  'errors.cli_folder_missing': 'Não há uma pasta {folder}.',
  'errors.cli_folder_not_empty':
    '{folder} não está vazia. Indique uma pasta nova ou vazia. Nada foi gravado.',
  'errors.cli_file_exists': 'Já existe um arquivo {file}. Indique outro.',
  'errors.cli_file_too_large': '{file} tem {found} MiB; uma evidência pode ter {limit} MiB.',
  'errors.cli_file_damaged':
    'O que veio para {file} está danificado; nada foi gravado. Tente de novo.',
  'errors.cli_cannot_write': 'Não foi possível gravar {file} ({why}).',
  'errors.cli_restore_data': 'Indique com --data a nova pasta para onde vai o backup.',
} as const satisfies Record<keyof typeof cliEn, string>;
