"""Papers of a review: working paper, notes of results, checklist, draft statement."""
