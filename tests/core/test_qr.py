"""QR codes: what is drawn is read back, whatever the address."""

import io

import pytest
import resvg_py
import zxingcpp
from PIL import Image

from policyarchive.core.qr import qr_code

ADDRESSES = [
    "https://kho.example/",
    "https://kho.example/van-ban/ubnd/2044/7-qd-ubnd/",
    "https://kho.example/kho-luu-tru/en/documents/lien-bo-xd-nnptnt/2011/13-2011-ttlt-bxd-bnnptnt-btn-mt/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_is_read_back(address):
    side, path = qr_code(address)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{side * 4}" height="{side * 4}" viewBox="0 0 {side} {side}"><rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" stroke="#000"/></svg>'
    picture = Image.open(io.BytesIO(resvg_py.svg_to_bytes(svg_string=svg)))
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [address]
    assert qr_code(address) == (side, path)
