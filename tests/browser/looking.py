"""What the tests ask of every page that they look at."""

OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 800}
A4_AT_96_DPI = {"width": 688, "height": 1000}  # 210 mm less the margins
