"""What the one-origin proxy proves itself with to the functions, as CloudFront does in AWS."""

from local.emulated import client
from local.places import Places


def origin_proof(places: Places, *, function: str) -> str:
    """The secret that this function looks for it in."""
    settings = client("lambda", places.emulator_url).get_function_configuration(FunctionName=function)
    secret = settings["Environment"]["Variables"]["ORIGIN_PROOF_ARN"]
    return str(client("secretsmanager", places.emulator_url).get_secret_value(SecretId=secret)["SecretString"])
