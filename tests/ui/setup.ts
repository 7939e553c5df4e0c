import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'
import { done } from './mocks/taro'

process.env.TARO_ENV = 'h5'
// a machine under load is slow, not wrong
configure({ asyncUtilTimeout: 20_000 })

// jsdom cannot leave a page, and says so at length whenever quick exit does
const say = console.error
console.error = (...words: unknown[]) => {
  if (!String(words[0]).includes('Not implemented: navigation')) say(...words)
}

beforeEach(() => {
  done.length = 0
})
