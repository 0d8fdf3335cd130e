import { Argument } from 'commander'
import type { Declare } from './declare.ts'

const help = `
Examples:
  fuhan completion bash > ~/.local/share/bash-completion/completions/fuhan
  fuhan completion zsh > ~/.zfunc/_fuhan        with fpath+=(~/.zfunc) before compinit
  fuhan completion fish > ~/.config/fish/completions/fuhan.fish`

export const declareCompletion: Declare = (program, { streams, finish, tree }) => {
  program
    .command('completion')
    .description('print what completes commands and options in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', help)
    .action(async (shell: 'bash' | 'zsh' | 'fish', { lang }) => {
      const { runCompletion } = await import('../commands/completion.ts')
      finish(await runCompletion(shell, lang, streams, tree))
    })
}
