"""The smallest window with two stops: shows that the seat works, whatever the program does."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget

application = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("试验")
body = QWidget()
column = QVBoxLayout(body)
for name in ("康复", "就业"):
    column.addWidget(QPushButton(name))
window.setCentralWidget(body)
window.show()
application.exec()
