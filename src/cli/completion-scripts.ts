/** The shells for which `keyturn completion` prints a script. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/** What the scripts call with the words of the line, the last of which may be unfinished or empty. */
export const completeWord = '__complete';

/**
 * A script that asks `keyturn` itself for the words that can follow, so that it never differs from the commands. Where there
 * is none, for example after a flag with a file, the shell completes names of files.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: `_keyturn() {
  local IFS=$'\\n'
  COMPREPLY=( $(keyturn ${completeWord} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
}
complete -o default -F _keyturn keyturn
`,
  zsh: `#compdef keyturn
_keyturn() {
  local -a found
  found=("\${(@f)$(keyturn ${completeWord} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then compadd -- $found; else _files; fi
}
compdef _keyturn keyturn
`,
  fish: `function __keyturn_complete
  set -l words (commandline -opc)
  keyturn ${completeWord} $words[2..-1] (commandline -ct) 2>/dev/null
end
complete -c keyturn -a '(__keyturn_complete)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName keyturn -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '' }
  keyturn ${completeWord} @words 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
};
