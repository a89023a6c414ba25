"""Runs a program on a terminal of its own, types what it is told once the program listens, and prints all that was shown."""
import fcntl, json, os, pty, select, struct, sys, termios, time

request = json.load(sys.stdin)
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(request["directory"])
    os.execve(request["program"][0], request["program"], request["environment"])
if "columns" in request:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, request["columns"], 0, 0))


def listens():
    """A program that reads a key at a time has taken the echo, and the lines, away from its terminal."""
    return not termios.tcgetattr(terminal)[3] & (termios.ICANON | termios.ECHO)


shown = b""
# Of what is shown, what was there before the last answer.
seen = 0
steps = list(request["steps"])
# So that a program which waits for something else ends; nothing here depends on how fast it is.
until = time.time() + 100
while time.time() < until:
    ready, _, _ = select.select([terminal], [], [], 0.05)
    if ready:
        try:
            more = os.read(terminal, 65536)
        except OSError:
            break
        if not more:
            break
        shown += more
    at = shown.find(steps[0]["after"].encode(), seen) if steps else -1
    if at >= 0 and listens():
        step = steps.pop(0)
        seen = at + len(step["after"].encode())
        os.write(terminal, step["type"].encode())
_, status = os.waitpid(pid, 0)
json.dump({"shown": shown.decode("utf-8", "replace"), "exit": os.waitstatus_to_exitcode(status), "left": len(steps)}, sys.stdout)
