"""Runs a program on a terminal of its own, types what it is told after each prompt, and prints all that was shown."""
import json, os, pty, select, sys, time

request = json.load(sys.stdin)
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(request["directory"])
    os.execve(request["program"][0], request["program"], request["environment"])
shown = b""
steps = list(request["steps"])
until = time.time() + 30
while time.time() < until:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if ready:
        try:
            more = os.read(terminal, 65536)
        except OSError:
            break
        if not more:
            break
        shown += more
    # A prompt is there once it has been printed; what is typed before it would be echoed by the terminal itself.
    if steps and steps[0]["after"].encode() in shown:
        time.sleep(0.3)
        os.write(terminal, steps.pop(0)["type"].encode())
_, status = os.waitpid(pid, 0)
json.dump({"shown": shown.decode("utf-8", "replace"), "exit": os.waitstatus_to_exitcode(status), "left": len(steps)}, sys.stdout)
