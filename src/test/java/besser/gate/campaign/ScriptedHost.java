package besser.gate.campaign;

import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.ConnectionLostException;
import besser.gate.remote.Remote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A host whose recorder says what it is told to, one word a look: a fake for what the conductor
 * makes of it. {@code up}, {@code down}: recording with this link; {@code cut}: SSH is gone; {@code
 * complete}, {@code link-death} and so on: ended so; {@code dead}: gone without a trailer.
 */
final class ScriptedHost implements Remote {
  final List<String> heard = new ArrayList<>();
  final Deque<String> script = new ArrayDeque<>();
  private final String name;
  private double uptime = 100;
  private boolean started;
  private String last = "up";
  private String refusal = "";
  private String ended = "complete";
  private boolean gone;
  private boolean damaged;

  ScriptedHost(String name, String... words) {
    this.name = name;
    script.addAll(List.of(words));
  }

  synchronized ScriptedHost refusing(String why) {
    refusal = why;
    return this;
  }

  synchronized ScriptedHost damaging() {
    damaged = true;
    return this;
  }

  /** From now on it says this, until it has said it all. */
  synchronized void says(String... words) {
    gone = false;
    script.addAll(List.of(words));
  }

  synchronized void wasStarted() {
    started = true;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized Completed run(String command, Span limit) throws IOException {
    uptime += 1;
    if (gone && !command.contains("/status")) {
      throw cut();
    }
    if (command.contains("boot_id")) {
      return new Completed(
          0, String.format(Locale.ROOT, "boot-of-%s\n%.2f 0.00\n", name, uptime), "");
    }
    if (command.contains("control") && command.contains("cat ")) {
      return started ? new Completed(0, next(), "") : new Completed(1, "none\n", "");
    }
    String verb = command.replaceAll("(?s).*\\.sh (\\w+) \\..*", "$1");
    if (command.startsWith("cd ")) {
      if (!verb.equals("status")) {
        heard.add(verb + command.replaceAll("(?s).* \\.", ""));
      }
      if (verb.equals("start")) {
        if (!refusal.isEmpty()) {
          return new Completed(1, "", refusal);
        }
        started = true;
        return new Completed(0, line("starting", "-", "-"), "");
      }
      if (verb.equals("stop")) {
        script.clear();
        script.add(command.contains("link-death") ? "link-death" : "stopped");
      }
      return new Completed(0, verb.equals("status") ? current() : line("recording", "-", last), "");
    }
    if (command.contains("rm -rf")) {
      heard.add("remove");
      started = false;
    }
    return new Completed(0, "", "");
  }

  private String next() throws IOException {
    if (!script.isEmpty()) {
      last = script.remove();
    }
    return current();
  }

  private String current() throws IOException {
    gone = last.equals("cut");
    return switch (last) {
      case "cut" -> throw cut();
      case "up", "down", "gone" -> line("recording", "-", last);
      case "dead" -> line("dead", "-", "-");
      default -> {
        ended = last;
        yield line("ended", last, "up");
      }
    };
  }

  private String line(String state, String how, String link) {
    return String.format(
        Locale.ROOT,
        "run_id=x role=x state=%s ended=%s t=%.2f stage=4M stage_t=1.00 stage_len=2 rate=2000000"
            + " link=%s link_t=100.00 payload=1 deadline=%.2f\n",
        state,
        how,
        uptime,
        link,
        uptime + 30);
  }

  @Override
  public synchronized void put(byte[] content, String path, boolean executable) {
    heard.add("put " + path.replaceAll(".*/", ""));
  }

  @Override
  public synchronized void get(String folder, Path into) throws IOException {
    if (gone) {
      throw cut();
    }
    heard.add("get");
    byte[] ticks = "t_s\tstage\n1.00\t4M\n".getBytes(StandardCharsets.UTF_8);
    Files.write(into.resolve("ticks.tsv"), damaged ? new byte[] {1} : ticks);
    if (!last.equals("dead")) {
      Files.writeString(
          into.resolve("trailer.txt"),
          "ended=" + ended + "\nt_s=9.00\nsha256 " + sha256(ticks) + "  ticks.tsv\nend\n");
    }
  }

  private IOException cut() {
    return new ConnectionLostException(name + " is gone.", true, null);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {}
}
