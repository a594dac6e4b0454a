"""Who signs in: the name and the rights that the forge says; a token that does not do is refused with the reason."""

import http.client
from urllib.parse import urlsplit

import pytest

from tests.editor.stores.driver import Refusal
from tests.editor.stores.records import RECORD, edit


def refused(call, *arguments) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call(*arguments)
    return caught.value


def test_the_forge_says_who_it_is_and_what_they_may(forge, node):
    store = node.open(forge.settings)
    assert store.signIn("token-lan") == {"name": "Nguyễn Thị Lan", "isMaintainer": False, "canSend": True}
    assert store.signIn("token-binh") == {"name": "Lê Thanh Bình", "isMaintainer": True, "canSend": True}
    forge.people["token-hung"].access = "read"
    assert store.signIn("token-hung") == {"name": "Trần Văn Hùng", "isMaintainer": False, "canSend": False}


def test_a_wrong_token_and_one_that_has_expired_meanwhile_are_refused(forge, node):
    store = node.open(forge.settings)
    assert refused(store.signIn, "token-wrong").reason == "token"
    store.signIn("token-lan")
    forge.people["token-lan"].expired = True
    for call, arguments in ((store.read, (RECORD,)), (store.files, ()), (store.proposals, ())):
        assert refused(call, *arguments).reason == "token"
    forge.people["token-lan"].expired = False
    assert store.read(RECORD)


def test_without_a_token_nothing_is_asked(forge, node):
    store = node.open(forge.settings)
    store.signIn("token-lan")
    store.signOut()
    node.fetched()
    sending = {"key": "a", "title": "A", "files": [{"path": RECORD, "text": "a"}]}
    for call, arguments in ((store.read, (RECORD,)), (store.files, ()), (store.proposals, ()), (store.send, (sending,))):  # fmt: skip
        assert refused(call, *arguments).reason == "token"
    assert refused(store.signIn, "").reason == "token"
    assert not node.fetched()


def test_who_does_not_see_the_repository_has_no_rights(forge, node):
    forge.people["token-lan"].access = "none"
    assert refused(node.open(forge.settings).signIn, "token-lan").reason == "rights"


def test_a_forge_that_is_not_reached_is_no_wrong_token(forge, node, unused_tcp=9):
    address = forge.settings["api"].replace(str(forge.server.http.server_port), str(unused_tcp))
    store = node.open(forge.settings | {"api": address})
    assert refused(store.signIn, "token-lan").reason == "connection"
    assert node.fetched()[0].startswith(address)


def test_a_page_that_stands_in_between_is_no_answer(forge, node):
    """As the sign-in page of a network: a success, but nothing that a forge says."""
    store = node.open(forge.settings)
    forge.server.respond = lambda request: (200, b"<html>Wi-Fi</html>")
    assert refused(store.signIn, "token-lan").reason == "connection"
    forge.server.respond = lambda request: (301, None, {"Location": "https://elsewhere.example/"})
    assert refused(store.signIn, "token-lan").reason == "connection"


def left_for(node, gitlab, store) -> str:
    """Begin to sign in at the forge from a page; return the address that the page is left for."""
    node.ask(page=f"{gitlab.oauth.redirect}?x=1#documents/ubnd/2043/12-qd-ubnd.yml")
    assert not store.comesBack() and store.signInByPkce() == ""
    return node.ask(window=True)["result"]["left"]


def test_gitlab_signs_in_at_the_forge_without_a_secret(gitlab, node):
    address = left_for(node, gitlab, node.open(gitlab.settings))
    node.ask(page=followed(gitlab, address))
    store = node.open(gitlab.settings)  # the page is another one now
    assert store.comesBack()
    token = store.signInByPkce()
    assert token == "oauth-0" and store.signIn(token)["name"] == "Nguyễn Thị Lan"
    came_to = node.ask(window=True)["result"]["href"]
    assert came_to == f"{gitlab.oauth.redirect}#documents/ubnd/2043/12-qd-ubnd.yml" and not store.comesBack()


def test_a_sign_in_that_has_expired_is_renewed_once_by_itself(gitlab, node):
    node.ask(page=followed(gitlab, left_for(node, gitlab, node.open(gitlab.settings))))
    store = node.open(gitlab.settings)
    store.signIn(store.signInByPkce())
    gitlab.oauth.expired.add("oauth-0")
    assert edit(store)["number"] == 1  # asks for several things at a time
    assert [line for line in gitlab.server.writes() if "oauth" in line] == ["POST /oauth/token"] * 2
    gitlab.oauth.expired.add("oauth-1")
    gitlab.oauth.refresh.clear()
    for _ in range(2):
        assert refused(store.read, RECORD).reason == "token"
    store.signIn("token-hung")
    gitlab.people["token-hung"].expired = True
    assert refused(store.read, RECORD).reason == "token"


def test_a_sign_in_that_was_not_begun_here_or_not_allowed_is_refused(gitlab, node):
    first, store = node.open(gitlab.settings), node.open(gitlab.settings)
    foreign = followed(gitlab, left_for(node, gitlab, first))
    left_for(node, gitlab, store)  # begun anew: what comes back belongs to the one before
    node.ask(page=foreign)
    assert refused(store.signInByPkce).reason == "token" and not gitlab.oauth.given
    node.ask(page=foreign)
    assert not store.comesBack()
    gitlab.oauth.consents = False
    node.ask(page=followed(gitlab, left_for(node, gitlab, store)))
    told = refused(store.signInByPkce)
    assert told.reason == "token" and "denied" in told.found["said"]


def test_where_no_application_is_known_there_is_no_sign_in_at_the_forge(gitlab, node):
    store = node.open({name: value for name, value in gitlab.settings.items() if name != "client_id"})
    with pytest.raises(AssertionError, match="not a function"):
        store.signInByPkce()


def followed(gitlab, address) -> str:
    """Return where the forge sends a person who has opened an address of the sign-in."""
    url = urlsplit(address)
    assert f"http://{url.netloc}" == gitlab.server.address
    connection = http.client.HTTPConnection(url.netloc, timeout=10)
    connection.request("GET", f"{url.path}?{url.query}")
    answer = connection.getresponse()
    assert answer.status == 302
    return answer.headers["Location"]
