import { act, fireEvent } from '@testing-library/react'

// taken before any test puts its own clock in
const soon = setTimeout
/** A request leaves in one turn of the loop and is answered in another. */
const TURNS = 6

/** A press, and what the server of the test says to it. */
export const click = (element: Element): Promise<void> =>
  act(async () => {
    fireEvent.click(element)
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((done) => soon(done, 0))
  })
