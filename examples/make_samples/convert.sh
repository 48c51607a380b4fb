#!/bin/sh
# Turns the workbooks that wait in FOLDER/to-convert into .xls and .ods with LibreOffice, then removes them.
# Usage: examples/make_samples/convert.sh FOLDER        (after: cargo run --example make_samples -- FOLDER)
set -eu
out=${1:?usage: convert.sh FOLDER}
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
for folder in "$out"/to-convert/*/*/*/; do
    set_name=$(basename "$folder")
    province=$(basename "$(dirname "$folder")")
    format=$(basename "$(dirname "$(dirname "$folder")")")
    case $format in
        xls) filter='xls:MS Excel 97' ;;
        *) filter=$format ;;
    esac
    soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$filter" \
        --outdir "$out/$province/$set_name" "$folder"*.xlsx
done
rm -r "$out/to-convert"
