import { Loading, PageFrame, Text } from '@/ui'

export default function QaOpen() {
  return (
    <PageFrame>
      <Text kind="h1">茶竹姐妹</Text>
      <Loading />
    </PageFrame>
  )
}
