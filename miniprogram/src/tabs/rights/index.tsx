import { Loading, PageFrame, Text } from '@/ui'

export default function TabsRights() {
  return (
    <PageFrame tab="rights">
      <Text kind="h1">茶竹姐妹</Text>
      <Loading />
    </PageFrame>
  )
}
