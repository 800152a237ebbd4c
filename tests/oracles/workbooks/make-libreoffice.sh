#!/bin/sh
# Writes libreoffice.ods, .xlsx and .xls out of libreoffice.fods, which is the same table as text that can be read and changed.
# Made with LibreOffice 7.4.7 (Debian: apt-get install --no-install-recommends libreoffice-calc), run in this folder.
set -e
soffice --headless --convert-to ods libreoffice.fods
for format in xlsx xls; do
  soffice --headless --convert-to "$format" libreoffice.ods
done
