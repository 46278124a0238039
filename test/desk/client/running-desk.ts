import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { consumerFolder } from '../../package/consumer.js'

export interface RunningDesk {
  readonly address: string
  stop(): Promise<void>
}

/** The desk of the packed package, as a user starts it: on the bundled example, at any port that is free. */
export async function startDesk(): Promise<RunningDesk> {
  const bin = `${consumerFolder()}/node_modules/isnad/dist/cli/main.js`
  const child = spawn(process.execPath, [bin, 'desk', '--port', '0', '--no-open', '--lang', 'en'], {
    cwd: consumerFolder(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { address: await addressOf(child), stop: () => stopped(child) }
}

/** The address that it prints once it is ready. */
async function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = []
  child.stderr?.on('data', (part) => said.push(String(part)))
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line)
      const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0]
      if (address !== undefined) return address
    }
  throw new Error(`The desk did not start: ${said.join('\n')}`)
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
