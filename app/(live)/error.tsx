'use client' // because: React asks for error boundaries to be client components
export { Failure as default } from '@/components/shell/failure'
