"""What the tests ask of every page that they look at."""

OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 800}
A4_AT_96_DPI = {"width": 688, "height": 1000}  # 210 mm less the margins
BEYOND = """[...document.querySelectorAll('main *')]
  .filter(each => each.scrollWidth > each.clientWidth + 1)
  .map(each => `${each.tagName}.${each.className} ${each.textContent.trim().slice(0, 60)}`)"""
"""Which elements hold more than fits into them."""
CUT = """[...document.querySelectorAll('.week td > span:not(.hush)')]
  .filter(each => each.offsetWidth > each.parentElement.clientWidth)
  .map(each => `${each.textContent}: ${each.offsetWidth}/${each.parentElement.clientWidth}`)"""
"""Which hours of a week are wider than their place: half of a time is another time."""
BROKEN = """[...document.querySelectorAll('.tiles dd b')].flatMap(each => {
  const text = each.firstChild, range = document.createRange();
  return [...text.data.matchAll(/[a-zà-ÿа-я]{2,}/gi)].filter(word => {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length > 1;
  }).map(word => word[0]);
})"""
"""Which words of the large facts go on in the next line."""
