"""The sign-in of a fake GitLab: an authorization code with PKCE (RFC 7636), and refresh tokens that can be used once."""

import base64
import hashlib
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.loopback import Refused, Request


@dataclass
class OAuth:
    """An application that is known. person: whose browser it is, by a token; redirect: where people may be sent back to."""

    client: str = "editor-of-the-archive"
    redirect: str = "https://archive.example/admin/"
    person: str = "token-lan"
    consents: bool = True
    codes: dict[str, dict[str, str]] = field(default_factory=dict)  # what was asked, by code
    given: dict[str, str] = field(default_factory=dict)  # the token of a person by the one given
    refresh: dict[str, str] = field(default_factory=dict)  # the same by refresh token
    expired: set[str] = field(default_factory=set)

    def respond(self, request: Request) -> tuple:
        """Answer a request of the sign-in. Raises Refused."""
        routes = {("GET", "/oauth/authorize"): self.authorize, ("POST", "/oauth/token"): self.exchange}
        return routes[request.method, request.path](request)

    def authorize(self, request: Request) -> tuple:
        """Send the person back with a code, as if they had pressed the button."""
        query = request.query
        if (query["client_id"], query["redirect_uri"]) != (self.client, self.redirect):
            raise Refused(400, {"error": "invalid_client"})
        assert (query["response_type"], query["code_challenge_method"], query["scope"]) == (
            "code",
            "S256",
            "api",
        )
        told = {"state": query["state"]}
        if self.consents:
            code = f"code-{len(self.codes)}"
            self.codes[code] = query
            told |= {"code": code}
        else:
            told |= {"error": "access_denied", "error_description": "The resource owner denied the request."}
        return 302, None, {"Location": f"{self.redirect}?{urlencode(told)}"}

    def exchange(self, request: Request) -> tuple:
        """Give tokens for a code or a refresh token, each once."""
        form = request.data
        if form["client_id"] != self.client:
            raise Refused(401, {"error": "invalid_client"})
        return 200, self.granted(form) if form["grant_type"] == "authorization_code" else self.renewed(form)

    def granted(self, form: dict[str, str]) -> dict:
        """Return tokens for a code whose verifier fits."""
        asked = self.codes.pop(form["code"], None)
        if asked is None or form["redirect_uri"] != asked["redirect_uri"] or challenge(form["code_verifier"]) != asked["code_challenge"]:  # fmt: skip
            raise invalid()
        return self.tokens(self.person)

    def renewed(self, form: dict[str, str]) -> dict:
        """Return tokens for a refresh token."""
        person = self.refresh.pop(form["refresh_token"], None)
        if person is None:
            raise invalid()
        return self.tokens(person)

    def tokens(self, person: str) -> dict:
        """Return new tokens of a person."""
        number = len(self.given)
        self.given[f"oauth-{number}"] = self.refresh[f"refresh-{number}"] = person
        return {"access_token": f"oauth-{number}", "token_type": "Bearer", "expires_in": 7200, "refresh_token": f"refresh-{number}"}  # fmt: skip


def challenge(verifier: str) -> str:
    """Return what a verifier must have been announced by."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def invalid() -> Refused:
    """Return the refusal of a code or token that does not fit."""
    said = "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used."
    return Refused(400, {"error": "invalid_grant", "error_description": said})
