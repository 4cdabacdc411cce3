import type { errorsWorkspaceEn } from '../en/errors-workspace';

export const errorsWorkspacePtBr = {
  'errors.workspace_json':
    '{file}, linha {line}, coluna {column}: {problem, select, ended_early {o JSON termina cedo demais} rest_after_value {há mais texto depois do JSON: {found}} bad_string {isto não é um texto JSON: {found}} lone_surrogate {há metade de um caractere em {found}} nul_character {há um caractere NUL em {found}} number_too_large {{found} é maior do que um número pode ser} duplicate_key {a chave {found} aparece duas vezes} forbidden_key {a chave {found} não é aceita} too_deep {há mais de {found} níveis de aninhamento} other {isto não é JSON: {found}}}. Nada foi importado.',
  'errors.workspace_value':
    '{file}, linha {line}, coluna {column}: {key} é {found}, mas precisa ser {expected, select, boolean {true ou false, sem aspas} number {um número, sem aspas} int {um número inteiro} string {um texto} filled {um texto não vazio} array {uma lista} object {um objeto} one_of {um destes: {values}} at_least {{bound} ou mais} at_most {{bound} ou menos} instant {um horário com fuso, como 2026-11-21T09:00:00.000Z} other {outra coisa}}. Nada foi importado.',
  'errors.workspace_key_missing':
    '{file}, linha {line}, coluna {column}: falta {key}. Nada foi importado.',
  'errors.workspace_unknown_key':
    '{file}, linha {line}, coluna {column}: {key} não está entre {known}. Nada foi importado.',
  'errors.workspace_duplicate':
    '{file}, linha {line}, coluna {column}: {key} é {found}, e há outro igual. Nada foi importado.',
  'errors.workspace_dangling':
    '{file}, linha {line}, coluna {column}: {key} aponta para {found}, mas não há {target} na pasta. Nada foi importado.',
  'errors.workspace_file_missing':
    'Falta {file}; esta não é uma pasta ohmymkt completa. Nada foi importado.',
  'errors.workspace_path': '{file} não é um caminho dentro da pasta. Nada foi importado.',
  'errors.workspace_path_twice': '{file} veio duas vezes. Nada foi importado.',
  'errors.workspace_text': '{file} contém bytes que não são texto UTF-8. Nada foi importado.',
  'errors.workspace_file_too_large':
    '{file} tem {found} MiB; um arquivo importado pode ter {limit} MiB. Nada foi importado.',
  'errors.workspace_too_large':
    'A pasta tem {found} MiB de texto; uma importação aceita {limit} MiB. {known, select, yes {O maior arquivo é {file}. } other {}}Nada foi importado.',
  'errors.workspace_too_many_files':
    'A pasta tem {found} arquivos; uma importação aceita {limit}. Nada foi importado.',
  'errors.workspace_incomplete':
    'A importação anunciou {announced} arquivos e {received} chegaram inteiros. Comece de novo. Nada foi importado.',
  'errors.workspace_import_gone':
    'Essa importação não está em andamento. Ela foi abandonada ou o programa reiniciou; comece de novo.',
  'errors.workspace_imports_busy':
    'Já há {count} importações em andamento. Termine ou abandone uma delas primeiro.',
  'errors.workspace_name_missing': 'Um novo cliente precisa de um nome.',
  'errors.workspace_slug':
    '{slug} não pode ser o nome curto de um cliente. Use de 2 a 48 letras minúsculas, dígitos ou hifens simples.',
  'errors.workspace_tenant_in_use':
    'O cliente {slug} já contém outros dados, e uma importação nunca mistura duas pastas. Importe para um cliente próprio: --tenant {suggestion}.',
  'errors.workspace_needs_owner':
    'Importar para {slug} exige um Owner desse cliente. Nada foi importado.',
  'errors.workspace_needs_admin':
    'Esta importação cria um cliente novo, e isso exige o administrador da instalação. Nada foi importado.',

  'errors.workspace_changed_meanwhile':
    'O cliente mudou enquanto era exportado. Comece a exportação de novo.',
  'errors.workspace_export_too_large':
    'O cliente tem mais {what} do que cabe em uma pasta ({limit}).',

  'workspace.note.trend': 'De {file} de uma pasta importada (SHA-256 {hash})',
  'workspace.skipped.not_text': 'Não é texto UTF-8 e ficou de fora.',
  'workspace.skipped.not_a_file': 'É um link ou dispositivo e ficou de fora.',
  'workspace.skipped.status_unknown':
    'Item {item}: o status {status} é desconhecido. O item chega como rascunho; o status fica guardado para uma exportação.',
  'workspace.skipped.fields_missing':
    'Item {item}: estava {status} sem responsável, prazo, impacto no KPI ou condição de reversão. Chega como rascunho.',
  'workspace.skipped.due_not_a_day':
    'Item {item}: o prazo {found} não é um dia do calendário. Fica guardado só para uma exportação.',
} as const satisfies Record<keyof typeof errorsWorkspaceEn, string>;
