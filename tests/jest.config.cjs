const { existsSync } = require('node:fs')
const path = require('node:path')

const rootDir = path.resolve(__dirname, '..')
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
]
/** Everything that runs in plain Node: no browser, no Taro. */
const node = (name) => ({
  displayName: name,
  rootDir,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@/(.*)$': '<rootDir>/miniprogram/src/$1' },
  transform: { '^.+\\.tsx?$': swc, 'content-disposition/.+\\.js$': swc },
  // @fastify/static requires a package that is written as ES module alone; jest needs it translated.
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  modulePathIgnorePatterns: ['<rootDir>/\\.cache/', '<rootDir>/dist/'],
  // A rehearsal has instances of functions to end.
  setupFilesAfterEnv: process.env.CHAZHU_WORLD === 'rehearsal' ? ['<rootDir>/tests/cloud/close-after.ts'] : [],
})
const own = (name) => {
  const file = path.join(__dirname, name, 'jest-project.cjs')
  return existsSync(file) ? [require(file)] : []
}

module.exports = {
  rootDir,
  // jest leaves one core to whoever watches; nobody watches here
  maxWorkers: '100%',
  // a slow machine is not a fault; whatever hangs is found all the same
  testTimeout: 120_000,
  projects: [
    ...['architecture', 'rules', 'contract', 'store', 'journeys', 'server', 'cloud'].map(node),
    ...['ui', 'weapp'].flatMap(own),
  ],
}
