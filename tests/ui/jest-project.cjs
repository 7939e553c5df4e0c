const path = require('node:path')

/** Pages and pieces in jsdom. The ui draws plain elements, so only Taro's own calls need a stand-in. */
module.exports = {
  displayName: 'ui',
  rootDir: path.resolve(__dirname, '../..'),
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/tests/ui/**/*.test.ts?(x)'],
  setupFilesAfterEnv: ['<rootDir>/tests/ui/setup.ts'],
  moduleNameMapper: {
    '\\.s?css$': '<rootDir>/tests/ui/mocks/empty.cjs',
    // as the build does: workers are forbidden there, and jsdom has none
    '^fflate$': '<rootDir>/miniprogram/config/fflate-here.js',
    '^@tarojs/taro$': '<rootDir>/tests/ui/mocks/taro.ts',
    '^@shared/(.*)$': '<rootDir>/shared/$1',
    '^@/(.*)$': '<rootDir>/miniprogram/src/$1',
  },
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@nutui|@tanstack|lodash-es)/)'],
}
