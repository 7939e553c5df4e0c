import { checking } from './checking'
import { receiving } from './receiving'
import { staging } from './staging'
import { turning } from './turning'

export const importing = { ...receiving, ...checking, ...staging, ...turning }
