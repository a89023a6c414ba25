# moto checks the signature of a GET as if its query were its body too; AWS has an empty body there.
import sys

from moto.iam.access_control import IAMRequestBase
from moto.server import main

asked = IAMRequestBase._create_aws_request


def create(self):
    if self._method != "GET":
        return asked(self)
    data, self._data = self._data, {}
    try:
        return asked(self)
    finally:
        self._data = data


IAMRequestBase._create_aws_request = create
sys.exit(main())
