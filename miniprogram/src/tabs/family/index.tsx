import { Loading, PageFrame, Text } from '@/ui'

export default function TabsFamily() {
  return (
    <PageFrame tab="family">
      <Text kind="h1">茶竹姐妹</Text>
      <Loading />
    </PageFrame>
  )
}
