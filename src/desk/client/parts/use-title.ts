import { useEffect } from 'react'

/** Names the page in the window's title. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · isnad` : 'isnad إسناد'
  }, [title])
}
