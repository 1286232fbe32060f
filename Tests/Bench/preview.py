"""How long a running preview takes from the moment a file is saved until its page has come again."""

import http.client
import re
import statistics
import subprocess
import time


def reload_seconds(runs, edit, program, content, output, day, page):
    """The median over several runs; the page is the one that the preview opens, read to its end."""
    command = [program, "serve", "--content", content, "--output", output, "--port", "0", "--as-of", str(day)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            port = next(int(found[1]) for line in server.stdout if (found := re.search(r":(\d+)/", line)))
            events = http.client.HTTPConnection("127.0.0.1", port)
            events.request("GET", "/.congkhai/thay-doi")
            stream = events.getresponse()
            told = lambda: next(line for line in stream if line.startswith(b"data:"))
            told()
            seconds = []
            for run in range(runs + 1):
                time.sleep(1)
                start = time.perf_counter()
                edit(run)
                told()
                reader = http.client.HTTPConnection("127.0.0.1", port)
                reader.request("GET", page)
                if f"Thêm câu số {run}.".encode() not in reader.getresponse().read():
                    raise SystemExit(f"the preview shows an old {page}")
                seconds.append(time.perf_counter() - start)
            return statistics.median(seconds[1:])
        finally:
            server.terminate()
