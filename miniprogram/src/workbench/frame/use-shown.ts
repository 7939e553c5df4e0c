export { useShown } from '@/lib/shown'
