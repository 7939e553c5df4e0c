import { installationKind } from '../../cloudfunctions/domain/installation'
import { newId } from '../../cloudfunctions/kernel/new-id'
import { createSeal, type KeyRing } from '../../cloudfunctions/kernel/seal'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { openApp, type Credentials } from '../../cloudfunctions/platform/cloudbase/app'
import { openStore } from '../../cloudfunctions/platform/cloudbase/store'
import { firstAdminLines } from '../first-admin'
import { installLawCards } from '../seeds/install'
import { installPlaces } from '../seeds/places/install'

/** What follows a deployment that succeeded. `adminCode`: the operator asked for a code for the second admin. */
export type AfterDeploy = (
  deployed: Readonly<{ env: string; region: string; ring: KeyRing; adminCode: boolean; adminName?: string }>,
) => Promise<readonly string[]>

/** Brings in the law cards, the network by its names, and a code for the first admin. The lines are for the operator, printed last. */
export const afterDeploy =
  (credentials: Pick<Credentials, 'secretId' | 'secretKey'>): AfterDeploy =>
  async ({ env, region, ring, adminCode, adminName }) => {
    const seal = createSeal(ring)
    const app = openApp({ env, region, ...credentials })
    const failed: string[] = []
    const store = sealedStore(
      openStore(app, (code) => void failed.push(code)),
      seal,
    )
    if ((await installationKind(store, 'real')) === 'demo')
      return ['', 'This environment holds data of the demo: use another.']
    await installLawCards(store)
    await installPlaces(store, new Date().toISOString())
    return [
      '',
      ...(await firstAdminLines(
        { store, seal, newId, now: () => new Date() },
        adminCode ? 'asked' : 'ifNone',
        adminName,
      )),
    ]
  }
