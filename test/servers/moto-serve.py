import sys

from moto.iam.access_control import IAMRequestBase
from moto.secretsmanager.models import secretsmanager_backends
from moto.secretsmanager.responses import SecretsManagerResponse
from moto.server import main
from moto.ssm.responses import SimpleSystemManagerResponse

# moto checks the signature of a GET as if its query were its body too; AWS has an empty body there.
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


# moto asks a policy about "*" whatever is asked for; AWS asks about the secret or the parameter itself.
def secret(self):
    name = self._get_param("SecretId") or self._get_param("Name")
    account = self.current_account
    found = secretsmanager_backends[account][self.region].secrets.get(name)
    return found.arn if found else f"arn:aws:secretsmanager:{self.region}:{account}:secret:{name}-AbCdEf"


def parameter(self):
    name = self._get_param("Name")
    if name is None:
        return "*"
    return f"arn:aws:ssm:{self.region}:{self.current_account}:parameter/{name.split(':')[0].lstrip('/')}"


SecretsManagerResponse._determine_resource = secret
SimpleSystemManagerResponse._determine_resource = parameter
sys.exit(main())
