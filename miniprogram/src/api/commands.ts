import type { Contract, Slice } from '@shared/contract'
import type { KindOf } from '@shared/contract/infer'

export type CommandsOf<S extends Slice> = {
  [K in keyof Contract[S]]: KindOf<Contract[S][K]> extends 'command' ? K : never
}[keyof Contract[S]]

/**
 * Which operations write, told without their schemas: those must not reach the phone.
 * Typed from the contract, so one that is missing here, or no command there, does not compile.
 */
export const COMMANDS: { readonly [S in Slice]: { readonly [K in CommandsOf<S>]: true } } = {
  account: {
    signOut: true,
    signIn: true,
    startPairing: true,
    finishPairing: true,
    confirmPairing: true,
    endSession: true,
    endOtherSessions: true,
    acceptInvitation: true,
    acceptInWeChat: true,
    invite: true,
    inviteAgain: true,
    approveInvitation: true,
    withdrawInvitation: true,
    setGrants: true,
    suspend: true,
    restore: true,
    removePerson: true,
  },
  bells: { hangBell: true, takeBellDown: true },
  knowledge: {},
  places: {
    addPlace: true,
    editPlace: true,
    closeToday: true,
    closePlace: true,
    reopenPlace: true,
    confirmPlace: true,
    erasePlace: true,
    decideProposal: true,
    withdrawProposal: true,
    mergePlaces: true,
    startImport: true,
    sendRows: true,
    checkImport: true,
    stageImport: true,
    publishImport: true,
    undoImport: true,
    discardImport: true,
  },
  qa: {
    ask: true,
    followUp: true,
    rate: true,
    erase: true,
    replaceCode: true,
    claim: true,
    renew: true,
    release: true,
    saveDraft: true,
    answer: true,
  },
  counseling: {
    book: true,
    joinWaitlist: true,
    cancel: true,
    move: true,
    takeOffer: true,
    passOffer: true,
    changeContact: true,
    sayMore: true,
    invitePartner: true,
    answerReferral: true,
    rate: true,
    erase: true,
    replaceCode: true,
    saveCard: true,
    answerRequest: true,
    checkIn: true,
    finish: true,
    saveNote: true,
    blockTime: true,
    freeTime: true,
    takeLeave: true,
    askSwap: true,
    answerSwap: true,
    withdrawSwap: true,
    nameSupervisor: true,
    addRoster: true,
    editRoster: true,
    endRoster: true,
    substitute: true,
    moveFor: true,
    noteCall: true,
    handOver: true,
    saveService: true,
  },
  shelters: { addShelter: true, editShelter: true, removeShelter: true },
}

export const isCommand = (slice: string, op: string): boolean =>
  op in ((COMMANDS as Record<string, Record<string, true>>)[slice] ?? {})
