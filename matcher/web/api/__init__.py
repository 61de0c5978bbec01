"""JSON for partner software: `/api/v1`, described by `/api/openapi.json`, told at `/api/`."""
