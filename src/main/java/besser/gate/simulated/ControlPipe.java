package besser.gate.simulated;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where the stand-in tools of one host reach the simulator. */
final class ControlPipe implements AutoCloseable {
  /** Serves one verb, on a thread of its own; may block and may throw when the tool is gone. */
  interface Desk {
    void serve(Request request) throws IOException;
  }

  private final SystemRoot root;
  private final EndlessPipe pipe;
  private final Queue<Request> open = new ConcurrentLinkedQueue<>();

  ControlPipe(SystemRoot root, Map<String, Desk> desks) {
    this.root = root;
    pipe = new EndlessPipe(root.path(".stand-in/control"), line -> accept(line, desks));
  }

  private void accept(String line, Map<String, Desk> desks) {
    Optional<Request> request = parse(line).filter(r -> desks.containsKey(r.verb()));
    request.ifPresent(
        r -> {
          open.add(r);
          Desk desk = Objects.requireNonNull(desks.get(r.verb()));
          Threads.start(r.verb(), () -> serve(desk, r));
        });
  }

  private Optional<Request> parse(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    if (words.size() < 2 || !words.get(1).matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(words.get(1)))
        .map(
            process ->
                new Request(
                    words.get(0),
                    process,
                    words.subList(2, words.size()),
                    root.path(".stand-in/p/" + process.pid())));
  }

  private static void serve(Desk desk, Request request) {
    try {
      desk.serve(request);
    } catch (IOException gone) {
      // The tool has ended or was killed; there is nobody to tell.
      return;
    }
  }

  /** To be called now and then: releases what waits for tools that are gone. */
  void reap() {
    for (Request r : open) {
      if (!r.process().isAlive()) {
        open.remove(r);
        r.abandon();
        SystemRoot.removeTree(r.folder());
      }
    }
  }

  @Override
  public void close() {
    open.forEach(Request::abandon);
    pipe.close();
  }
}
