# Sourced by run, test and .ci/run, with $here set: finds a Python for the set-up, in $python.
# .venv's own is asked first, because it is there on every start but the first.

find_python() {
    for python in "$here/.venv/bin/python" python3.11 python3 python3.12 python3.13 python3.14; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            return 0
        fi
    done
    echo "需要 Python 3.11 或更新的版本，这里没有找到。" >&2
    echo "Python 3.11 or newer is needed, and none was found here." >&2
    return 1
}

# set_up GOAL [arguments]: -S leaves site-packages out, so that nothing but the standard library is met.
set_up() {
    find_python || return 1
    PYTHONPATH="$here/packaging" "$python" -s -S -m set_up "$@"
}
