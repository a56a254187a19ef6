package besser.gate.chaos;

import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.ConnectionLostException;
import besser.gate.remote.Remote;
import besser.gate.remote.TimeUpException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real connection on which some calls go wrong. */
record UnrulyRemote(Remote real, Line line) implements Remote {
  private static final List<String> NOISE =
      List.of(
          "Welcome to DanctNIX!\n%s",
          "%s\nBroadcast message from root@ohm: the system will\n",
          "\u0000\u0001\u001b[2J%s",
          "%s%s",
          "",
          "run_id=x state=ended ended=complete\n",
          "lost somebody\t-\t-\n",
          "none\n");

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public Completed run(Command command, Span limit) throws IOException {
    String text = command.text();
    Optional<Trouble> trouble = line.of(text.contains("cat --") ? text + " status " : text + " ");
    if (trouble.isEmpty()) {
      return real.run(command, limit);
    }
    Trouble it = trouble.get();
    switch (it.kind()) {
      case LOST_REQUEST -> throw lost();
      case SLOW -> slow(it);
      case GATE_KILLED -> {
        if (it.size() < 0.5) {
          throw line.kill();
        }
      }
      default -> {}
    }
    Completed done = real.run(command, limit);
    return switch (it.kind()) {
      case LOST_ANSWER -> throw lost();
      case STALLED -> throw new TimeUpException(name() + ": it did not end within " + limit + ".");
      case GATE_KILLED -> throw line.kill();
      case GARBAGE -> new Completed(done.exit(), noise(it, done.out()), done.err());
      default -> done;
    };
  }

  private static String noise(Trouble it, String out) {
    String form = NOISE.get((int) (it.size() * NOISE.size()));
    if (form.equals("%s%s")) {
      return out.substring(0, out.length() / 2);
    }
    return form.formatted(out);
  }

  @Override
  public void put(byte[] content, String path, boolean executable) throws IOException {
    Optional<Trouble> trouble = line.of("put");
    if (trouble.isPresent() && trouble.get().kind() == Trouble.Kind.HALF_UPLOAD) {
      int part = (int) (content.length * trouble.get().size());
      real.put(Arrays.copyOf(content, part), path, executable);
      throw lost();
    }
    around(trouble, () -> real.put(content, path, executable));
  }

  @Override
  public void get(String folder, Path into) throws IOException {
    Optional<Trouble> trouble = line.of("get");
    if (trouble.isPresent() && trouble.get().kind() == Trouble.Kind.HALF_FETCH) {
      real.get(folder, into);
      try (Stream<Path> files = Files.list(into)) {
        List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
        int from = (int) (all.size() * trouble.get().size());
        for (Path file : all.subList(from, all.size())) {
          byte[] whole = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        }
      }
      throw lost();
    }
    around(trouble, () -> real.get(folder, into));
  }

  private interface Copy {
    void run() throws IOException;
  }

  private void around(Optional<Trouble> trouble, Copy copy) throws IOException {
    if (trouble.isEmpty()) {
      copy.run();
      return;
    }
    Trouble it = trouble.get();
    boolean killed = it.kind() == Trouble.Kind.GATE_KILLED;
    if (it.kind() == Trouble.Kind.LOST_REQUEST) {
      throw lost();
    }
    if (killed && it.size() < 0.5) {
      throw line.kill();
    }
    if (it.kind() == Trouble.Kind.SLOW) {
      slow(it);
    }
    copy.run();
    if (killed) {
      throw line.kill();
    }
    if (it.kind() == Trouble.Kind.LOST_ANSWER || it.kind() == Trouble.Kind.STALLED) {
      throw lost();
    }
  }

  private static void slow(Trouble it) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((long) (3000 * it.size())));
  }

  private ConnectionLostException lost() {
    return new ConnectionLostException(name() + ": the connection was lost.", true, null);
  }

  @Override
  public void close() {
    real.close();
  }
}
