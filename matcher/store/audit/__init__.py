"""The audit trail: who did what to which case, chained so that no row can be changed or lost."""
