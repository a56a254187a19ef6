package besser.gate.rig;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.Remote;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Both hosts of a rig for one campaign. It is renewed in the background as long as this program
 * lives, and expires on the host's own clock when it does not.
 */
public final class Lease implements AutoCloseable {
  private static final Span LIMIT = new Span(30);

  private final Claim claim;
  private final Deque<Held> held = new ArrayDeque<>();
  private final ScheduledThreadPoolExecutor heart;
  private volatile Span lasting;
  private volatile @Nullable String lost;

  /**
   * Who wants a rig.
   *
   * @param token known to nobody else; it is what a lease is recognised by
   * @param who login and host of the controller, for others to read
   * @param run campaign
   * @param lasting for how long a lease outlives its holder
   */
  public record Claim(String token, String who, String run, Span lasting) {
    public Claim {
      if (!token.matches("[A-Za-z0-9-]{8,64}")) {
        throw new IllegalArgumentException(
            "\"" + token + "\" is no token: 8 to 64 letters, digits and dashes.");
      }
      if (lasting.seconds() < 2) {
        throw new IllegalArgumentException("A lease lasts 2 s or more, not " + lasting + ".");
      }
      who = oneLine(who);
      run = oneLine(run);
    }

    private static String oneLine(String text) {
      return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
  }

  private record Held(Remote remote, Host host) {}

  private Lease(Claim claim) {
    this.claim = claim;
    this.lasting = claim.lasting();
    this.heart =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes both hosts or none, the one with the lesser address first: two programs that want the
   * same two hosts meet at the same door, whatever roles they have in mind.
   *
   * @throws HeldException naming the holder
   * @throws IOException when a host did not answer; what was taken is given back
   */
  public static Lease take(Rig rig, Claim claim) throws IOException {
    Held device = new Held(rig.device(), rig.environment().device());
    Held sender = new Held(rig.sender(), rig.environment().sender());
    Lease lease = new Lease(claim);
    boolean taken = false;
    try {
      for (Held host :
          door(device).compareTo(door(sender)) <= 0
              ? List.of(device, sender)
              : List.of(sender, device)) {
        lease.takeOne(host);
      }
      lease.beat();
      taken = true;
      return lease;
    } finally {
      if (!taken) {
        lease.close();
      }
    }
  }

  private static String door(Held host) {
    return host.host().control() + ":" + host.host().sshPort();
  }

  private void takeOne(Held host) throws IOException {
    String told = ask(host, "take");
    if (told.equals("taken")) {
      held.push(host);
      return;
    }
    String[] words = told.replaceFirst("^held ", "").split("\t", -1);
    throw new HeldException(
        host.remote().name()
            + " ("
            + host.host().control()
            + ") is held by "
            + words[0]
            + (words.length > 2
                ? " for run " + words[1] + ", for " + words[2] + " s more unless it is renewed."
                : ".")
            + " Wait until it is given back; a lease whose holder died expires by itself.");
  }

  private void beat() {
    long period = Math.max(500, Math.round(claim.lasting().seconds() * 1000 / 4));
    heart.scheduleWithFixedDelay(this::renewQuietly, period, period, TimeUnit.MILLISECONDS);
  }

  /** A host that does not answer now may answer the next time; the lease lasts that long. */
  private void renewQuietly() {
    try {
      renew();
    } catch (IOException | RuntimeException e) {
      // Asked again at the next beat.
    }
  }

  private synchronized void renew() throws IOException {
    for (Held host : held) {
      String told = ask(host, "renew");
      if (told.equals("lost")) {
        lost =
            host.remote().name()
                + " was taken over by somebody else, or its lease was removed; what was recorded"
                + " since may be of two campaigns at once.";
      }
    }
  }

  /**
   * From now on the lease outlives its holder by at least this: a repetition goes on for its whole
   * length while nobody can reach the host.
   */
  public void lastAtLeast(Span span) throws IOException {
    if (span.compareTo(lasting) > 0) {
      lasting = span;
    }
    renew();
  }

  /** Why the rig is not ours any more, or empty text while it is. */
  public String lost() {
    String reason = lost;
    return reason == null ? "" : reason;
  }

  private String ask(Held host, String verb) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("verb", verb);
    parameters.put("workdir", host.host().workdir());
    parameters.put("token", claim.token());
    parameters.put("who", claim.who());
    parameters.put("run", claim.run());
    parameters.put("ttl_s", String.valueOf((long) Math.ceil(lasting.seconds())));
    Completed told = host.remote().run(new Script("lease.sh").with(parameters), LIMIT);
    String line = told.out().strip();
    if (!told.ok() || line.isEmpty()) {
      throw new IOException(
          host.remote().name()
              + ": the lease below "
              + host.host().workdir()
              + " could not be looked at: "
              + (line + " " + told.err()).strip());
    }
    return line;
  }

  static boolean isNumber(String text) {
    return text.matches("\\d{1,12}(\\.\\d{1,9})?");
  }

  /** Gives both hosts back; where a host does not answer, its lease expires by itself. */
  @Override
  public synchronized void close() {
    heart.shutdownNow();
    while (!held.isEmpty()) {
      try {
        ask(held.pop(), "give");
      } catch (IOException | RuntimeException e) {
        // It expires by itself.
      }
    }
  }

  /** The rig is somebody else's. */
  public static final class HeldException extends IOException {
    private static final long serialVersionUID = 1;

    HeldException(String message) {
      super(message);
    }
  }
}
