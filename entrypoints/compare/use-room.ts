import { useEffect, useState } from 'preact/hooks';

/** The window's width from which two texts have room side by side. */
const wide = '(min-width: 44rem)';

/** Whether there is room for two texts side by side; follows the window. */
export function useRoom(): boolean {
  const [room, setRoom] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const onChange = () => setRoom(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return room;
}
