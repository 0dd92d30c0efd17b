import { describe, expect, it } from 'vitest';
import { clipAddress, isClipAddress, withClipOf } from '../../../lib/article/clip-address.ts';

const page = 'https://www.harbour-post.example/shop?id=7';

describe('the address of a clip', () => {
  it('names the words, so that browsers scroll to them', () => {
    expect(clipAddress(`${page}#top`, 'twelve crew-men, and a dog')).toBe(
      `${page}#:~:text=twelve%20crew%2Dmen%2C%20and%20a%20dog`,
    );
  });

  it('names the beginning and the end of a longer text, in whole words', () => {
    const text = 'The ferry came back to the harbour on Sunday after eleven weeks in dock, and nobody had expected it.';
    expect(clipAddress(page, text)).toBe(
      `${page}#:~:text=The%20ferry%20came%20back%20to%20the,and%20nobody%20had%20expected%20it.`,
    );
  });

  it.each([
    ['scripts that do not part words', '船が十一週間ぶりに港へ戻り、岸壁では旗を持った人々が待っていた。'.repeat(3)],
    ['letters outside the plane', '🚢'.repeat(90)],
    ['half a letter', `${'a'.repeat(29)}\ud83d${' b'.repeat(40)}`],
    ['a script from right to left', 'عادت العبّارة إلى الميناء يوم الأحد بعد أحد عشر أسبوعا في الحوض الجاف وسط ترحيب'],
  ])('stands for %s', (_, text) => {
    const address = clipAddress(page, text);
    expect(address).not.toBeNull();
    expect(URL.canParse(address ?? '')).toBe(true);
    expect(isClipAddress(address ?? '')).toBe(true);
  });

  it('is none where it would be too long', () => {
    expect(clipAddress(`https://a.example/${'x'.repeat(2_040)}`, 'words of a page')).toBeNull();
  });

  it('goes over to the canonical address', () => {
    const clip = clipAddress('https://m.harbour-post.example/shop?utm_source=x', 'words') ?? '';
    expect(withClipOf('https://www.harbour-post.example/shop', clip)).toBe(
      'https://www.harbour-post.example/shop#:~:text=words',
    );
    expect(withClipOf(page, `${page}#top`)).toBe(page);
    expect(isClipAddress(`${page}#top`)).toBe(false);
  });
});
