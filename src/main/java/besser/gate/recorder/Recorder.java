package besser.gate.recorder;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.Remote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The recorder of one run on one host. Every call may be repeated after a cut connection: a second
 * start of the same run tells how the first is doing.
 */
public final class Recorder {
  private static final Span LIMIT = new Span(30);
  private static final Span START_LIMIT = new Span(60);

  private final Remote remote;
  private final Role role;
  private final String workdir;
  private final String runId;
  private final String sudo;
  private final Optional<String> lease;
  private String lastLine = "";

  /**
   * The recorder of a run, started or not.
   *
   * @param host says where recordings go and whether root is had by {@code sudo -n}
   * @param lease token of the lease the host is held under, renewed until the recorder has ended
   */
  public Recorder(Remote remote, Role role, Host host, String runId, Optional<String> lease) {
    if (!runId.matches("[A-Za-z0-9._-]{8,100}")) {
      throw new IllegalArgumentException(
          "\"" + runId + "\" is no run id: 8 to 100 letters, digits, dots, dashes, underscores.");
    }
    this.remote = remote;
    this.role = role;
    this.workdir = host.workdir();
    this.runId = runId;
    this.sudo = host.sudo() ? "sudo -n " : "";
    this.lease = lease;
  }

  /** Folder of the run on the host. */
  public String folder() {
    return workdir + "/" + runId + "-" + role.word();
  }

  /** Which host it is on. */
  public Role role() {
    return role;
  }

  /** Puts the scripts and the order into the run's folder, which must not have recorded yet. */
  public void upload(RecorderConfig recorderConfig) throws IOException {
    ok(
        """
            mkdir -p %s && { ! test -e %s || { echo this run was started already >&2; false; }; }"""
            .formatted(quoted(folder()), quoted(folder() + "/control")),
        LIMIT);
    for (Map.Entry<String, byte[]> script : Scripts.of(role).entrySet()) {
      remote.put(script.getValue(), folder() + "/" + script.getKey(), false);
    }
    if (lease.isPresent()) {
      byte[] token = (lease.get() + "\n").getBytes(StandardCharsets.US_ASCII);
      remote.put(token, folder() + "/lease-token", false);
    }
    remote.put(recorderConfig.text().getBytes(StandardCharsets.UTF_8), folder() + "/config", false);
  }

  /** Starts it, or learns that it was started before. */
  public Status start() throws IOException {
    return status(ok(verb("start"), START_LIMIT));
  }

  /**
   * How it is doing; empty where it was never started on this host. Only its status file is read,
   * because whoever watches a tablet also loads it; the recorder itself is asked where that file
   * has not changed since the last look.
   */
  public Optional<Status> status() throws IOException {
    String control = quoted(folder() + "/control");
    Completed told =
        remote.run("test -d " + control + " || echo none; cat " + control + "/status", LIMIT);
    if (told.out().startsWith("none")) {
      return Optional.empty();
    }
    String line = told.out();
    boolean fresh = line.endsWith("\n") && !lastLine.isEmpty() && !line.equals(lastLine);
    lastLine = line;
    return Optional.of(status(fresh ? line : ok(verb("status"), LIMIT)));
  }

  /**
   * Asks it to end after its post-mortem.
   *
   * @param reason {@code link-death} or {@code stopped}: what its trailer will say
   */
  public void stop(String reason) throws IOException {
    ok(verb("stop") + " " + quoted(reason), LIMIT);
  }

  /** Whether it has a folder on the host, started or not. */
  public boolean there() throws IOException {
    return ok("test -d %s && echo yes || echo no".formatted(quoted(folder())), LIMIT)
        .startsWith("yes");
  }

  /** Copies its evidence into an existing local folder. */
  public void collect(Path into) throws IOException {
    remote.get(folder() + "/out", into);
  }

  /** Removes its folder from the host. */
  public void remove() throws IOException {
    ok(sudo + "rm -rf " + quoted(folder()), START_LIMIT);
  }

  private String verb(String verb) {
    return "cd " + quoted(folder()) + " && " + sudo + "sh ./" + role.script() + " " + verb + " .";
  }

  private String ok(String command, Span limit) throws IOException {
    return checked(remote.run(command, limit), command).out();
  }

  private Completed checked(Completed done, String command) throws IOException {
    if (done.ok()) {
      return done;
    }
    String said = (done.err() + done.out()).strip();
    throw new RefusedByRecorderException(
        "%s: the recorder of run %s answered with status %s%s (%s)"
            .formatted(
                remote.name(), runId, done.exit(), said.isEmpty() ? "" : ": " + said, command));
  }

  private static Status status(String out) throws IOException {
    String[] lines = out.strip().split("\n");
    return Status.parse(lines[lines.length - 1]);
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
