"""What every answer tells the browser: load nothing from elsewhere, keep nothing, tell nobody."""

import secrets

from flask import Response, g, request

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",  # nobody learns which adverts are on a page by looking at it
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def script_nonce() -> str:
    """For the one script of a page: no other one runs, whatever gets into the page."""
    nonce: str = g.setdefault("script_nonce", secrets.token_urlsafe(16))
    return nonce


def secure(response: Response) -> Response:
    """Pages are never kept, by the browser or on the way; the stylesheet may be."""
    response.headers.update(HEADERS)
    if "script_nonce" in g:
        script = f"script-src 'nonce-{g.script_nonce}'; connect-src 'self'"
        response.headers["Content-Security-Policy"] = f"{CONTENT_POLICY}; {script}"
    if request.endpoint != "static":
        response.headers["Cache-Control"] = "no-store"
    return response
