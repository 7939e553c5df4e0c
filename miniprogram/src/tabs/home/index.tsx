import { PageFrame } from '@/ui'
import { Doors } from './doors'
import { Hero } from './hero'
import { LatestAnswers } from './latest-answers'
import { TodaysCard } from './todays-card'

export default function Home() {
  return (
    <PageFrame tab="home" honest>
      <Hero />
      <Doors />
      <TodaysCard />
      <LatestAnswers />
    </PageFrame>
  )
}
