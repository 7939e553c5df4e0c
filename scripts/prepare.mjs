import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onceFor, stampOf } from './stamp.mjs'

export const root = resolve(import.meta.dirname, '..')

const SHARED = ['shared', 'package.json', 'package-lock.json', 'tsconfig.json']
export const PARTS = {
  install: ['package-lock.json'],
  app: ['miniprogram/src', 'miniprogram/config', 'miniprogram/babel.config.cjs', ...SHARED],
  server: ['cloudfunctions', 'scripts', 'miniprogram/src/api', ...SHARED],
}

export const say = (line) => process.stdout.write(`${line}\n`)
/** Ends with one sentence that says what is wrong and what to do. */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

/** Runs a command, showing that it lives; its output is kept and shown only when it fails. */
export function run(label, command, args, { cwd = root, env = {} } = {}) {
  return new Promise((done, failed) => {
    const started = Date.now()
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    const seconds = () => Math.round((Date.now() - started) / 1000)
    const tick = setInterval(() => say(`  ${label} … ${seconds()} s`), 10_000)
    child.on('error', failed)
    child.on('close', (code) => {
      clearInterval(tick)
      if (code === 0) {
        say(`  ${label}: done in ${seconds()} s`)
        return done()
      }
      process.stderr.write(Buffer.concat(output).toString().split('\n').slice(-60).join('\n'))
      failed(new Error(`${label} failed`))
    })
  })
}

export async function install() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) giveUp(`This needs Node 20 or newer; this is ${process.version}.`)
  const stamp = join(root, 'node_modules/.chazhu-stamp')
  await onceFor(stamp, stampOf(root, PARTS.install), () => {
    say('Installing packages (about two minutes, once)')
    return run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund'])
  }).catch(() => giveUp('The packages could not be installed. Check the network, then run the command again.'))
}

/** One of the two front ends, unless it was already built from the same files. */
async function buildApp(target, label, proof) {
  const stamp = join(root, 'dist/.stamps', target)
  if (!existsSync(join(root, 'dist', target, proof))) rmSync(stamp, { force: true })
  await onceFor(stamp, stampOf(root, PARTS.app), () => {
    say(`Building ${label} (about a minute, only when something has changed)`)
    return run(label, 'npm', ['run', '--silent', `build:${target}`])
  }).catch(() => giveUp(`${label} could not be built; the lines above say why.`))
}
export const buildH5 = () => buildApp('h5', 'the web pages', 'index.html')
export const buildWeapp = () => buildApp('weapp', 'the mini-program', 'app.json')

export async function buildServerOnce() {
  const stamp = join(root, 'dist/.stamps/server')
  if (!existsSync(join(root, 'dist/server/demo.js'))) rmSync(stamp, { force: true })
  await onceFor(stamp, stampOf(root, PARTS.server), async () => {
    const { buildServer } = await import('./build-server.mjs')
    await buildServer(root)
  }).catch((error) => giveUp(`The server could not be built: ${error.message}`))
}
