"""Which trainings open most for her, and which lead step by step to the work she wishes for."""
