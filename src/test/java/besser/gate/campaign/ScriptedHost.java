package besser.gate.campaign;

import besser.gate.quantity.Span;
import besser.gate.remote.Command;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host whose recorder says what it is told to, one word a look: a fake for what the conductor
 * makes of it. {@code up}, {@code down}: recording with this link; {@code cut}: SSH is gone; {@code
 * complete}, {@code link-death} and so on: ended so; {@code dead}: gone without a trailer.
 */
final class ScriptedHost implements Remote {
  final List<String> heard = new ArrayList<>();
  final Deque<String> script = new ArrayDeque<>();
  private static final Pattern RUN = Pattern.compile("([A-Za-z0-9.-]+)-(?:device|sender)(?:/| |$)");

  private final String name;
  private double uptime = 100;
  private boolean started;
  private String last = "up";
  private String refusal = "";
  private String ended = "complete";
  private boolean gone;
  private boolean damaged;
  private String runId = "-";

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
  public synchronized Completed run(Command command, Span limit) throws IOException {
    uptime += 1;
    String text = command.text();
    Matcher run = RUN.matcher(text);
    runId = run.find() ? run.group(1) : runId;
    if (gone && !text.startsWith("cat ")) {
      throw cut();
    }
    if (text.contains("/boot.sh")) {
      return new Completed(
          0, String.format(Locale.ROOT, "boot-of-%s\n%.2f 0.00\n", name, uptime), "");
    }
    if (text.startsWith("cat ")) {
      return started ? new Completed(0, next(), "") : new Completed(1, "", "No such file");
    }
    String[] words = text.replaceFirst(".*/(device|sender)\\.sh ", "").split(" ");
    String verb = words[0];
    if (!verb.equals("status") && !verb.equals("new")) {
      heard.add(verb + (words.length > 2 ? " " + words[2] : ""));
    }
    switch (verb) {
      case "start" -> {
        if (!refusal.isEmpty()) {
          return new Completed(1, "", refusal);
        }
        started = true;
        return new Completed(0, line("starting", "-", "-"), "");
      }
      case "status" -> {
        return new Completed(0, started ? current() : "none\n", "");
      }
      case "stop" -> {
        script.clear();
        script.add(words[2]);
        return new Completed(0, line("recording", "-", last), "");
      }
      case "remove" -> started = false;
      default -> {}
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
        "run_id=%s role=x state=%s ended=%s t=%.2f stage=4M stage_t=1.00 stage_len=2 rate=2000000"
            + " link=%s link_t=100.00 payload=1 deadline=%.2f\n",
        runId,
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
