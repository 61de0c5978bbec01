"""matcher: vacancies, internships and trainings, ranked for one person, with the reasons."""

__version__ = "0.1.0"
