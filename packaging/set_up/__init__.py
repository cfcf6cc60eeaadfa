"""What the two commands of the README do before they start: libraries of the system, then .venv.

Runs on the bare Python 3.11 of Debian 12, so it uses the standard library only, and neither venv nor pip
before they are known to be there. `run`, `test` and `.ci/run` call it as `python -m set_up GOAL …`.
"""
