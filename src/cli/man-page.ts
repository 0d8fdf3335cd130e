import type { Command } from 'commander'

/** The manual page of a program in roff (手册页), from the words of its commands and options. */
export function manPage(program: Command, version: string): string {
  const lines = [
    `.TH FUHAN 1 "" "fuhan ${version}" "User Commands"`,
    '.SH NAME',
    `fuhan \\- ${escaped(program.description())}`,
    '.SH SYNOPSIS',
    '.B fuhan',
    '.I command',
    '[\\fIoptions\\fR] [\\fIinputs\\fR ...]',
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => [
      `.SS ${escaped(`${command.name()} ${argumentsOf(command)}`.trim())}`,
      escaped(sentence(command.description())),
      ...command.registeredArguments.flatMap((argument) =>
        argument.description === ''
          ? []
          : [
              '.TP',
              `\\fI${escaped(argument.name())}\\fR`,
              escaped(sentence(argument.description + choices(argument.argChoices))),
            ],
      ),
      ...command.options.flatMap((option) => [
        '.TP',
        `\\fB${escaped(option.flags)}\\fR`,
        escaped(sentence(option.description + choices(option.argChoices))),
      ]),
    ]),
    '.SH EXIT STATUS',
    ...[
      ['0', 'Done.'],
      ['1', 'An input failed; in check, also an error, a stale suppression or too many warnings.'],
      ['2', 'Wrong usage or configuration, or no letters.'],
      ['3', 'A bug of fuhan.'],
      ['130', 'convert was interrupted; \\-\\-resume continues it.'],
    ].flatMap(([code = '', words = '']) => ['.TP', `\\fB${code}\\fR`, words]),
    '.SH ENVIRONMENT',
    '.TP',
    '\\fBLC_ALL, LC_MESSAGES, LANG\\fR',
    'The language of words for people: Chinese where it begins with zh.',
    '.TP',
    '\\fBNO_COLOR, FORCE_COLOR\\fR',
    'No colour, or colour also where the output is no terminal.',
  ]
  return `${lines.join('\n')}\n`
}

function argumentsOf(command: Command): string {
  return command.registeredArguments
    .map((argument) => {
      const name = argument.variadic ? `${argument.name()}...` : argument.name()
      return argument.required ? `<${name}>` : `[${name}]`
    })
    .join(' ')
}

function choices(words: readonly string[] | undefined): string {
  return words === undefined ? '' : `: ${words.join(', ')}`
}

function sentence(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`
}

/** Text as roff prints it: no escapes, no requests. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')
}
