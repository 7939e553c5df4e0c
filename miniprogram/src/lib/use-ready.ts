import { useEffect } from 'react'
import { codeOf } from './page-code'
import { ROUTES, type Route } from './paths'

/** Fetches the code of the page that comes next, so that nothing stands between it and her then. */
export const useReady = (route: Route): void => useEffect(() => void codeOf(ROUTES[route]), [route])
