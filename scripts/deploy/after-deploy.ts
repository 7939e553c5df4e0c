/** What follows a deployment that succeeded. `firstTime`: no function stood in the environment before it. */
export type AfterDeploy = (
  done: Readonly<{
    env: string
    firstTime: boolean
    invoke: (functionName: string, event: unknown) => Promise<unknown>
  }>,
) => Promise<readonly string[]>

/** Lines for the operator's eyes, printed last. */
export const afterDeploy: AfterDeploy = async () => []
