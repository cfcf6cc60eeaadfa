"""The application around the staff's window."""

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.ui.desk.program import speak

pytestmark = pytest.mark.qt


def test_the_window_that_finds_a_file_speaks_chinese_too(qtbot: QtBot) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    translator = speak(application, "zh_CN")
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
        assert QCoreApplication.translate("QFileDialog", "File &name:") == "文件名称(&N)："
    finally:
        application.removeTranslator(translator)
