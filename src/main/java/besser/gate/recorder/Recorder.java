package besser.gate.recorder;

import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Command;
import besser.gate.remote.Completed;
import besser.gate.remote.GateScript;
import besser.gate.remote.NamedTool;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
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
  private final ScriptFolder scripts;
  private final Optional<String> lease;
  private String lastLine = "";

  /**
   * The recorder of a run, started or not.
   *
   * @param host says where recordings go, where the scripts are, and how root is had
   * @param lease token of the lease the host is held under, renewed until the recorder has ended
   */
  public Recorder(Remote remote, Role role, Host host, String runId, Optional<String> lease) {
    if (!runId.matches("[A-Za-z0-9][A-Za-z0-9._-]{7,99}") || runId.contains("..")) {
      throw new IllegalArgumentException(
          "\""
              + runId
              + "\" is no run id: 8 to 100 letters, digits, single dots, dashes, underscores.");
    }
    this.remote = remote;
    this.role = role;
    this.workdir = host.workdir();
    this.runId = runId;
    this.scripts = new ScriptFolder(host.scripts(), host.sudo());
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

  /** Makes the run's folder, which must not have recorded yet, and puts the order there. */
  public void upload(RecorderConfig recorderConfig) throws IOException {
    ok(scripts.asLogin(role.script(), "new", folder()), LIMIT);
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
    return told(
        remote.run(Command.tool(NamedTool.READ, folder() + "/control/status"), LIMIT).out());
  }

  /**
   * The same as soon as its state or its link is another than {@code before}.
   *
   * @param atMost whole seconds that it waits for that
   */
  public Optional<Status> status(Status before, Span atMost) throws IOException {
    String seconds = Long.toString(Math.round(atMost.seconds()));
    String state = before.state().name().toLowerCase(Locale.ROOT);
    Command await = scripts.asLogin(GateScript.AWAIT, folder(), state, before.link(), seconds);
    return told(ok(await, LIMIT));
  }

  private Optional<Status> told(String line) throws IOException {
    boolean fresh = line.endsWith("\n") && !lastLine.isEmpty() && !line.equals(lastLine);
    lastLine = line;
    String told = fresh ? line : ok(verb("status"), LIMIT);
    return told.strip().equals("none") ? Optional.empty() : Optional.of(status(told));
  }

  /**
   * Asks it to end after its post-mortem.
   *
   * @param reason {@code link-death} or {@code stopped}: what its trailer will say
   */
  public void stop(String reason) throws IOException {
    ok(scripts.asRoot(role.script(), "stop", folder(), reason), LIMIT);
  }

  /** Whether it has a folder on the host, started or not. */
  public boolean there() throws IOException {
    return remote.run(Command.tool(NamedTool.OWNERS, folder()), LIMIT).ok();
  }

  /** Copies its evidence into an existing local folder. */
  public void collect(Path into) throws IOException {
    remote.get(folder() + "/out", into);
  }

  /**
   * Has the host add what it still has of the boot the recording died in, where it is in another
   * one by now: what its kernel dumped, and what its journal kept. A host that has none of it is no
   * fault.
   */
  public void addBootBefore() throws IOException {
    remote.run(verb("after"), START_LIMIT);
  }

  /** Removes its folder from the host. */
  public void remove() throws IOException {
    ok(verb("remove"), START_LIMIT);
  }

  private Command verb(String verb) {
    return scripts.asRoot(role.script(), verb, folder());
  }

  private String ok(Command command, Span limit) throws IOException {
    return checked(remote.run(command, limit), command).out();
  }

  private Completed checked(Completed done, Command command) throws IOException {
    if (done.ok()) {
      return done;
    }
    String said = (done.err() + done.out()).strip();
    throw new RefusedByRecorderException(
        "%s: the recorder of run %s answered with status %s%s (%s)"
            .formatted(
                remote.name(), runId, done.exit(), said.isEmpty() ? "" : ": " + said, command));
  }

  /** Noise on a channel, or another run's words, must not end a recording that goes on. */
  private Status status(String out) throws IOException {
    String[] lines = out.strip().split("\n");
    Status told = Status.parse(lines[lines.length - 1]);
    if (!told.runId().equals(runId)) {
      throw new IOException(
          "%s was asked for the run %s and told of %s; what else talks on its standard output?"
              .formatted(remote.name(), runId, told.runId()));
    }
    return told;
  }
}
