"""Made-up markets of any size, and how long a ranking of them takes."""
