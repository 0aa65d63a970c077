'use client' // because: a draft that came too late shows the newer version and the way on without a reload
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useFormAnswer } from '@/components/ui/form'

/** Inside a draft's form: when somebody else published meanwhile, the page says so at once; what was typed stays. */
export function ShowNewest() {
  const { state } = useFormAnswer()
  const router = useRouter()
  useEffect(() => {
    if (state.reason === 'version-exists') router.refresh()
  }, [state, router])
  return null
}
