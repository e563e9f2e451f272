@echo off
rem Starts the kiosk. Also: start.cmd serve, browser or verify. A Node in node\ is preferred to that of the system.
setlocal
set "NODE=%~dp0node\node.exe"
if not exist "%NODE%" set "NODE=node"
"%NODE%" -e "const [a, b] = process.versions.node.split(String.fromCharCode(46)); process.exit(2019 > a * 100 + +b ? 1 : 0)" 2>nul
if errorlevel 1 (
  echo Node 20.19 or newer was not found. Install it, or unpack one into the folder "node" beside this script.
  pause
  exit /b 127
)
"%NODE%" "%~dp0kiosk.mjs" %*
