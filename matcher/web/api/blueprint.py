"""The part of the site that programs ask."""

from flask import Blueprint, request

PREFIX = "/api"
api = Blueprint("api", __name__, url_prefix=PREFIX)


def asked_by_program() -> bool:
    """Whether whoever asks is answered in JSON, also where there is no such address."""
    return request.path == PREFIX or request.path.startswith(f"{PREFIX}/")
