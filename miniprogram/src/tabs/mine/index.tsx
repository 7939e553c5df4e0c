import { Loading, PageFrame, Text } from '@/ui'

export default function TabsMine() {
  return (
    <PageFrame tab="mine">
      <Text kind="h1">茶竹姐妹</Text>
      <Loading />
    </PageFrame>
  )
}
