/** Which door is near and open. Pure; runs on her phone alone, so where she is goes nowhere. */
export { distanceText, metresBetween, roughly } from './places/distance'
export { findPlaces } from './places/find'
export { openState, spansOn, type OpenState } from './places/opening'
export { nearestFirst, type Ranked } from './places/order'
export { hoursText } from './places/hours-text'
