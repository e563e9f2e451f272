#!/bin/sh
# Starts the kiosk on macOS by a double click.
exec sh "$(dirname "$0")/start.sh" "$@"
