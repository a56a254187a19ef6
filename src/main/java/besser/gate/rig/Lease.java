package besser.gate.rig;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.GateScript;
import besser.gate.remote.Remote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Both hosts of a rig for one campaign. It is renewed in the background from take to give, expires
 * on the host's own clock when nobody renews it, and goes on after that as long as nobody else took
 * it. Each recorder renews it, too, so that a campaign keeps its rig while its conductor is dead.
 */
public final class Lease implements AutoCloseable {
  /** How long a lease outlives its last renewal; told when it is taken, and kept with it. */
  public static final Span LIFE = new Span(60);

  private static final Span BEAT = new Span(15);
  private static final Span LIMIT = new Span(30);

  private final Claim claim;
  private final List<Held> held = new CopyOnWriteArrayList<>();
  private final List<String> overtaken = new ArrayList<>();
  private final ScheduledThreadPoolExecutor heart;
  private volatile @Nullable String lost;

  /**
   * Who wants a rig.
   *
   * @param token the campaign's, known to nobody else; it is what a lease is recognised by
   * @param who login and host of the controller, for others to read
   * @param run campaign
   */
  public record Claim(String token, String who, String run) {
    public Claim {
      if (!token.matches("[A-Za-z0-9-]{8,64}")) {
        throw new IllegalArgumentException(
            "\"" + token + "\" is no token: 8 to 64 letters, digits and dashes.");
      }
      who = oneLine(who);
      run = oneLine(run);
    }

    private static String oneLine(String text) {
      return text.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
    }
  }

  private record Held(Remote remote, Host host) {}

  private Lease(Claim claim) {
    this.claim = claim;
    this.heart =
        new ScheduledThreadPoolExecutor(
            2,
            work -> {
              Thread thread = new Thread(work, "lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes both hosts or none, the one with the lesser address first: two programs that want the
   * same two hosts meet at the same door, whatever roles they have in mind. What is held under the
   * claim's own token already is taken at once.
   *
   * @throws ScriptsException where a host has not this gate's scripts
   * @throws HeldException naming the holder
   * @throws IOException when a host did not answer; what was taken is given back
   */
  public static Lease take(Rig rig, Claim claim) throws IOException {
    InstalledScripts.required(rig);
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
    String life = String.valueOf((long) Math.ceil(LIFE.seconds()));
    String told = ask(host, "take", life, claim.who(), claim.run());
    if (!told.startsWith("taken")) {
      throw new HeldException(
          "%s (%s) is held by %s. Wait until it is given back; a lease that nobody renews ends within %s."
              .formatted(host.remote().name(), host.host().control(), holder(told), LIFE));
    }
    held.add(host);
    if (told.startsWith("taken over ")) {
      String[] words = words(told);
      overtaken.add(
          "%s was still leased to %s%s: %s."
              .formatted(host.remote().name(), words[0], campaign(words), words[2]));
    }
  }

  private void beat() {
    long period = Math.round(BEAT.seconds());
    for (Held host : held) {
      heart.scheduleWithFixedDelay(() -> renewQuietly(host), period, period, TimeUnit.SECONDS);
    }
  }

  /** A host that does not answer now may answer the next time; the lease lasts that long. */
  private void renewQuietly(Held host) {
    try {
      renew(host);
    } catch (IOException | RuntimeException e) {
      // Asked again at the next beat.
    }
  }

  /**
   * Renews both hosts now, for example after a boot that made the device's lease nobody's.
   *
   * @throws HeldException where somebody else has one of them
   */
  public void renew() throws IOException {
    for (Held host : held) {
      renew(host);
    }
    if (!lost().isEmpty()) {
      throw new HeldException(lost());
    }
  }

  private void renew(Held host) throws IOException {
    String told = ask(host, "renew");
    if (told.startsWith("lost")) {
      lost =
          "%s is no longer leased to this campaign but to %s; what was recorded since may be of two campaigns at once."
              .formatted(host.remote().name(), holder(told));
    }
  }

  /** Why the rig is not ours any more, or empty text while it is. */
  public String lost() {
    String reason = lost;
    return reason == null ? "" : reason;
  }

  /** Whose leases were nobody's any more when these were taken, one sentence each. */
  public List<String> overtaken() {
    return List.copyOf(overtaken);
  }

  private String ask(Held host, String verb, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of(verb, host.host().workdir(), claim.token()));
    words.addAll(List.of(more));
    Completed told =
        host.remote()
            .run(
                Rig.scripts(host.host()).asLogin(GateScript.LEASE, words.toArray(String[]::new)),
                LIMIT);
    String line = told.out().strip();
    if (!told.ok() || line.isEmpty()) {
      throw new IOException(
          "%s: the lease below %s could not be looked at: %s"
              .formatted(
                  host.remote().name(), host.host().workdir(), (line + " " + told.err()).strip()));
    }
    return line;
  }

  /** {@code ann@one for RUN since …, for 60 s more unless it is renewed}. */
  private static String holder(String told) {
    String[] words = words(told);
    String left =
        words.length > 3 ? ", for %s s more unless it is renewed".formatted(words[3]) : "";
    String since = words[2].matches("-?") ? "" : " since " + words[2];
    return "%s%s%s%s".formatted(words[0], campaign(words), since, left);
  }

  private static String campaign(String[] words) {
    return words[1].matches("-?") ? "" : " for " + words[1];
  }

  private static String[] words(String told) {
    String[] words = told.replaceFirst("^(taken over|held|lost) ", "").split("\t", -1);
    return words.length > 2 ? words : new String[] {words[0], "-", "-"};
  }

  static boolean isNumber(String text) {
    return text.matches("\\d{1,12}(\\.\\d{1,9})?");
  }

  /** Gives both hosts back; where a host does not answer, its lease expires by itself. */
  @Override
  public void close() {
    leave();
    for (int i = held.size() - 1; i >= 0; i--) {
      try {
        ask(held.get(i), "give");
      } catch (IOException | RuntimeException e) {
        // It expires by itself.
      }
    }
    held.clear();
  }

  /** Renews no more and gives nothing back: what still records keeps the rig until it has ended. */
  public void leave() {
    heart.shutdown();
    try {
      // A renewal that is interrupted breaks its connection.
      heart.awaitTermination(Math.round(LIMIT.seconds()), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
