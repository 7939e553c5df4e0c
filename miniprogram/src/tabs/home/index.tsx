import { Loading, PageFrame, Text } from '@/ui'

export default function TabsHome() {
  return (
    <PageFrame tab="home">
      <Text kind="h1">茶竹姐妹</Text>
      <Loading />
    </PageFrame>
  )
}
