"""Give an archive another version of the software."""

from argparse import Namespace

from policyarchive import __version__
from policyarchive.cli.places import archive_folder
from policyarchive.cli.stop import Stop
from policyarchive.core.words import translate, use_translations
from policyarchive.intake.starter.upgrade import UpgradeError, run_other_version, upgrade
from policyarchive.intake.starter.wheel import WheelError, read_wheel
from policyarchive.registry.migrations import MigrationError


def run(options: Namespace) -> int:
    """Upgrade the archive to the software of the wheel; where that is another version, it is run to do it."""
    archive = archive_folder(options).resolve()
    try:
        wheel = read_wheel(options.wheel)
        if wheel.version != __version__:
            file = str(options.wheel.resolve())
            arguments = ["upgrade", file, "--archive", str(archive), "--lang", options.lang]
            return run_other_version(options.wheel, arguments)
        use_translations(archive)
        upgraded = upgrade(archive, wheel)
    except WheelError as error:
        raise Stop(str(error), 2) from None
    except UpgradeError as error:
        raise Stop(str(error)) from None
    except MigrationError as error:
        raise Stop("migrate.by_hand", file=f"{archive / 'registry'}/{error}") from None
    told = {
        "record": upgraded.records,
        "gone": upgraded.gone,
        "page": upgraded.pages,
        "workflow": upgraded.workflows,
    }
    for key, paths in told.items():
        for path in paths:
            print(translate(options.lang, f"upgrade.{key}", file=path))
    print(translate(options.lang, "upgrade.done", version=wheel.version, folder=archive))
    return 0
