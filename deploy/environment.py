"""Makes `.venv` and installs locked requirements into it; done again in no time when nothing changed.

Standard library only, and old syntax on purpose: it must run, and say what is wrong, on any Python 3.

    python3 deploy/environment.py requirements.txt
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "installed.json")
NEEDED = (3, 11)


def say(text):
    print(text, file=sys.stderr)


def fail(text):
    say("\n" + text + "\n")
    sys.exit(1)


def digest(name):
    """What was installed: the requirements, on which Python."""
    with open(os.path.join(ROOT, name), "rb") as file:
        return hashlib.sha256(file.read() + sys.version.encode()).hexdigest()


def installed():
    """File name to digest, as left by the last installation."""
    try:
        with open(STAMP) as file:
            return json.load(file)
    except (OSError, ValueError):
        return {}


def make_environment(uv):
    if os.path.exists(PYTHON):
        return
    say("Making .venv with Python %d.%d" % sys.version_info[:2])
    if uv:
        subprocess.check_call([uv, "venv", "--quiet", "--python", sys.executable, VENV])
        return
    try:
        subprocess.check_call([sys.executable, "-m", "venv", VENV])
    except subprocess.CalledProcessError:
        shutil.rmtree(VENV, ignore_errors=True)
        fail(
            "This Python cannot make a virtual environment.\n"
            "On Debian and Ubuntu: apt install python3-venv"
        )


def install(name, uv):
    say("Installing " + name + " (about a minute the first time)")
    if uv:
        command = [uv, "pip", "install", "--quiet", "--python", PYTHON]
    else:
        command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--require-hashes", "-r", os.path.join(ROOT, name)]
    if subprocess.call(command) != 0:
        fail(
            "The requirements could not be installed; the message above says why. Nothing else was done."
        )


def main():
    if sys.version_info < NEEDED:
        fail(
            "Wasl needs Python %d.%d or newer, and this is %d.%d (%s).\n"
            "Install a newer one, or name it: make run PYTHON=python3.11"
            % (NEEDED + sys.version_info[:2] + (sys.executable,))
        )
    uv = shutil.which("uv")
    make_environment(uv)
    done = installed()
    for name in sys.argv[1:]:
        if done.get(name) != digest(name):
            install(name, uv)
            done[name] = digest(name)
            with open(STAMP, "w") as file:
                json.dump(done, file)


if __name__ == "__main__":
    main()
