package besser.gate.chaos;

import besser.gate.quantity.Span;
import besser.gate.recorder.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what is to happen to the rig happen, each at its part of the ramp, which begins when the
 * tablet's recorder records.
 */
final class Fate implements AutoCloseable {
  private static final Pattern STAGE = Pattern.compile("state=(\\w+) .* stage=(\\S+) ");

  /**
   * What happened.
   *
   * @param trouble which
   * @param state of the tablet's recorder just before; {@code -} where it was gone already
   * @param stage that was recorded just before, or {@code -}
   */
  record Happened(Trouble trouble, String state, String stage) {}

  private final Hosts hosts;
  private final List<Trouble> to = new ArrayList<>();
  private final double length;
  private final List<Happened> happened = new ArrayList<>();
  private final Thread thread;
  private volatile boolean over;

  Fate(Hosts hosts, Script script, Span length) {
    this.hosts = hosts;
    this.length = length.seconds();
    script.troubles().stream().filter(t -> t.kind().isOfTheRig()).forEach(to::add);
    to.sort(Comparator.comparingDouble(Trouble::at));
    thread = new Thread(this::run, "fate of seed " + script.seed());
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (!over && !hosts.status(Role.DEVICE).contains("state=recording")) {
      LockSupport.parkNanos(50_000_000L);
    }
    long began = System.nanoTime();
    for (Trouble trouble : to) {
      while (!over && (System.nanoTime() - began) / 1e9 < trouble.at() * length) {
        LockSupport.parkNanos(20_000_000L);
      }
      if (over) {
        return;
      }
      Matcher now = STAGE.matcher(hosts.status(Role.DEVICE));
      boolean known = now.find();
      try {
        known &= hosts.lives(Role.DEVICE);
        hosts.suffer(trouble);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      synchronized (happened) {
        happened.add(new Happened(trouble, known ? now.group(1) : "-", known ? now.group(2) : "-"));
      }
    }
  }

  /** Whether such a thing happened while the tablet recorded. */
  boolean whileRecording(Trouble.Kind kind) {
    synchronized (happened) {
      return happened.stream()
          .anyMatch(h -> h.trouble().kind() == kind && h.state().equals("recording"));
    }
  }

  /** Whether such a thing happened in a stage. */
  boolean during(String stage, Trouble.Kind kind) {
    synchronized (happened) {
      return happened.stream().anyMatch(h -> h.trouble().kind() == kind && h.stage().equals(stage));
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
