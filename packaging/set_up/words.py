"""Every sentence the set-up prints, in Chinese and English: nothing is known of the person yet."""

import sys

STARTING = ("正在准备，只有第一次需要，约一分钟……", "Setting up, only this once; it takes about a minute …")
INSTALLING = ("正在安装系统软件包：{packages}", "Installing system packages: {packages}")
FETCHING = ("正在下载 Python 软件包……", "Fetching the Python packages …")

MISSING = (
    "缺少系统软件包，现在还不能启动。请复制并运行下面这一行，然后再来一次：",
    "Cannot start yet: system packages are missing. Copy and run this one line, then come back:",
)
WELCOME = (
    "可以启动，但是没有语音。要有语音，请复制并运行下面这一行：",
    "It starts, but without a voice. For the voice, copy and run this one line:",
)
NO_APT = (
    "缺少下列系统库（括号里是 Debian 的软件包名），请用本系统的工具安装：",
    "System libraries are missing; install them with this system's tools (Debian's names in brackets):",
)
APT_FAILED = (
    "系统软件包没有装上（可能没有网络）。详情见 {log}，连网后再运行一次即可。",
    "The system packages could not be installed (is there a network?). Details: {log}; run it again later.",
)
OFFLINE = (
    "下载不了 Python 软件包：连不上网络或软件源。详情见 {log}，连网后再运行一次即可。",
    "Cannot fetch the Python packages: no network or package index. Details: {log}; run it again later.",
)
NOT_THERE = (
    "软件源里没有需要的 Python 软件包。请检查 pip 的软件源设置，详情见 {log}。",
    "The package index lacks a Python package that is needed. Check pip's configuration. Details: {log}.",
)
WRONG_HASH = (
    "下载的软件包与清单的校验值不符，已经停止。详情见 {log}。",
    "A downloaded package does not match its checksum, so nothing was installed. Details: {log}.",
)
NO_ROOM = (
    "磁盘空间不够，需要约 500 MB。详情见 {log}，腾出空间后再运行一次即可。",
    "The disk is full; about 500 MB are needed. Details: {log}; make room and run it again.",
)
ENVIRONMENT_FAILED = (
    "Python 环境没有建成。详情见 {log}。",
    "The Python environment could not be made. Details: {log}.",
)
CANNOT_WRITE = (
    "不能写入 {folder}，请换到自己有权限的目录，或请管理员先运行一次。",
    "Cannot write in {folder}: use a folder of your own, or ask its owner to run this once.",
)
STOPPED = ("已经停下。再运行一次就会继续。", "Stopped. Run it again to go on.")
NO_SCREEN = (
    "这里没有可用的屏幕，打不开窗口。请用 ./run --text 在终端里使用。",
    "There is no screen to open a window on. Use ./run --text to use it in the terminal.",
)


class SetUpError(Exception):
    """The set-up cannot go on; its lines are what the person is told."""

    def __init__(self, words: tuple[str, str], *more: str, **values: object) -> None:
        super().__init__(words[1].format(**values))
        self.lines = lines_of(words, *more, **values)


def lines_of(words: tuple[str, str], *more: str, **values: object) -> tuple[str, ...]:
    """A sentence in both languages with its values, and the lines that belong to it."""
    return (*(line.format(**values) for line in words), *more)


def say(lines: tuple[str, ...]) -> None:
    """Tell the person, on standard error: standard output belongs to the program that starts."""
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    sys.stderr.flush()
