"""The page at the door: it says nothing of what is behind it."""

from flask import Blueprint, render_template

from matcher.web.languages import speak

front = Blueprint("front", __name__)


@front.get("/")
def door() -> str:
    speak()
    return render_template("door.html")
