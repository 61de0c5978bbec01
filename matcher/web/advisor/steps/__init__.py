"""The steps of the assessment as pages: each file asks one thing, and tells what was answered."""
