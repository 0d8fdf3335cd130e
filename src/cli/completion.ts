import type { Command, Option } from 'commander'
import type { Choosing } from './declarations/table.ts'

/** The script that completes the commands, options and choices of `program` in a shell (命令补全). */
export const completions: Readonly<Record<'bash' | 'zsh' | 'fish', (program: Command) => string>> = {
  bash,
  zsh,
  fish,
}

function longOptions(command: Command): { readonly long: string; readonly option: Option }[] {
  return command.options.flatMap((option) => (option.long ? [{ long: option.long, option }] : []))
}

function choicesOf(command: Command): readonly string[] {
  return command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? [])
}

/** The words that an option takes; undefined where they are free. */
function valuesOf({ argChoices, parseArg }: Option): readonly string[] | undefined {
  return argChoices ?? (parseArg as Partial<Choosing> | undefined)?.choices
}

function bash(program: Command): string {
  const names = program.commands.map((command) => command.name())
  const values = program.commands.flatMap((command) =>
    longOptions(command).flatMap(({ long, option }) => {
      const words = valuesOf(option)?.join(' ')
      return words === undefined ? [] : [`    '${command.name()} ${long}') words='${words}' ;;`]
    }),
  )
  const options = program.commands.map((command) => {
    const longs = longOptions(command).map(({ long }) => long)
    return `      ${command.name()}) words='${[...choicesOf(command), ...longs, '--help'].join(' ')}' ;;`
  })
  return `_fuhan() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=
  COMPREPLY=()
  case "\${COMP_WORDS[1]} $previous" in
${values.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='${[...names, 'help', '--help', '--version'].join(' ')}'
  elif [ -z "$words" ]; then
    case "\${COMP_WORDS[1]}" in
      help) words='${names.join(' ')}' ;;
${options.join('\n')}
    esac
    # What is no option is a file.
    case "$current" in -*) ;; *) case "\${COMP_WORDS[1]}" in help|completion|schema) ;; *) words= ;; esac ;; esac
  fi
  [ -z "$words" ] || COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _fuhan fuhan
`
}

function zsh(program: Command): string {
  const escaped = (text: string) => text.replaceAll(/[[\]:\\]/g, '\\$&').replaceAll("'", "'\\''")
  const commands = program.commands.map(
    (command) => `    '${command.name()}:${escaped(command.description())}'`,
  )
  const cases = program.commands.map((command) => {
    const options = longOptions(command).map(({ long, option }) => {
      const isFlag = !(option.required || option.optional)
      const words = valuesOf(option)?.join(' ')
      const value = words === undefined ? '_files' : `(${words})`
      return `'*${long}[${escaped(option.description)}]${isFlag ? '' : `:${long.slice(2)}:${value}`}'`
    })
    const choices = choicesOf(command)
    const rest = choices.length === 0 ? "'*:file:_files'" : `':what:(${choices.join(' ')})'`
    return `    ${command.name()}) _arguments ${[...options, rest].join(' \\\n      ')} ;;`
  })
  return `#compdef fuhan
_fuhan() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    help) _describe command commands ;;
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _fuhan ]; then _fuhan "$@"; else compdef _fuhan fuhan; fi
`
}

function fish(program: Command): string {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const lines = program.commands.flatMap((command) => {
    const within = `-n '__fish_seen_subcommand_from ${command.name()}'`
    const choices = choicesOf(command)
    return [
      `complete -c fuhan -n __fish_use_subcommand -f -a ${command.name()} -d ${quoted(command.description())}`,
      ...(choices.length === 0 ? [] : [`complete -c fuhan ${within} -f -a '${choices.join(' ')}'`]),
      ...longOptions(command).map(({ long, option }) => {
        const takes = option.required || option.optional
        const words = valuesOf(option)?.join(' ')
        const value = words === undefined ? (takes ? ' -r' : '') : ` -x -a '${words}'`
        return `complete -c fuhan ${within} -l ${long.slice(2)}${value} -d ${quoted(option.description)}`
      }),
    ]
  })
  const names = program.commands.map((command) => command.name()).join(' ')
  const help = [
    'complete -c fuhan -n __fish_use_subcommand -f -a help',
    `complete -c fuhan -n '__fish_seen_subcommand_from help' -f -a '${names}'`,
  ]
  return `${[...lines, ...help].join('\n')}\n`
}
