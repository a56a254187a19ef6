package besser.gate.rig;

import besser.gate.environment.DataAddress;
import besser.gate.environment.Environment.Host;
import besser.gate.quantity.Span;
import besser.gate.remote.Completed;
import besser.gate.remote.GateScript;
import besser.gate.remote.Remote;
import besser.gate.remote.ScriptFolder;
import besser.gate.rig.RigDraft.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks two hosts what they are and puts the file of their rig together. It changes nothing there,
 * and takes from no answer what does not look like the thing that was asked for.
 */
public final class NewRig {
  private static final Span LIMIT = new Span(60);
  private static final int PORT = 12345;

  private final String name;
  private final Rig rig;
  private final String usual;
  private final Questions questions;
  private final DraftValues values = new DraftValues();

  /** Whoever can be asked what no host tells. */
  @FunctionalInterface
  public interface Questions {
    /** Nobody. */
    Questions NOBODY = (key, what) -> Optional.empty();

    /** An answer, empty where there is none. */
    Optional<String> ask(String key, String what) throws IOException;
  }

  /**
   * A rig to be.
   *
   * @param rig both hosts as they were given; of its environment only how they are reached counts
   * @param usual driver module that is meant where no radio names its own
   */
  public NewRig(String name, Rig rig, String usual, Questions questions) {
    this.name = name;
    this.rig = rig;
    this.usual = usual;
    this.questions = questions;
  }

  /**
   * The file.
   *
   * @throws ScriptsException where a host has not this gate's scripts, which tell all of it
   */
  public RigDraft draft() throws IOException {
    for (Remote remote : List.of(rig.device(), rig.sender())) {
      scripts(remote);
    }
    HostReport device = survey(rig.device(), host("device"), "");
    List<HostInterface> all = HostInterface.all(device);
    Optional<HostInterface> radio =
        Stream.concat(
                all.stream().filter(i -> i.radio() && !i.ip().equals("-")),
                all.stream().filter(HostInterface::radio))
            .findFirst();
    String data = radio.map(HostInterface::ip).filter(ip -> !ip.equals("-")).orElse("");
    Optional<HostInterface> wire = wire(device, all, radio);
    String module = radio.map(HostInterface::module).filter(m -> m.matches("\\w+")).orElse(usual);
    HostReport seen = doctor(radio.map(HostInterface::name).orElse(""), wire, module, data);
    HostReport sender = survey(rig.sender(), host("sender"), data);

    values.put("kind", "lab", "only a lab's results are measurements");
    reached("device", device);
    values.need(
        "device.data",
        Optional.of(data).filter(d -> !d.isEmpty()),
        radio.map(i -> "the device: ip addr show dev " + i.name()).orElse(""),
        "the address of the device's radio, which the load is sent to");
    values.need(
        "device.iface",
        radio.map(HostInterface::name),
        "the device: its radio in /sys/class/net" + others(all, radio),
        "the interface of the device's radio");
    values.may(
        "device.wire",
        wire.map(HostInterface::name),
        "the device: the interface SSH came in by",
        """
        SSH came in by the radio, or by no interface of the device; a wedge takes this rig's \
        control path along""");
    root("device", device);
    reached("sender", sender);
    sender(sender);
    root("sender", sender);
    values.put("port", String.valueOf(PORT), DraftValues.port(seen));
    values.link(seen);
    values.module(seen, module);
    RigDraft draft = new RigDraft(name, values.all());
    for (Value open : draft.open()) {
      Optional<String> answer =
          questions.ask(open.key(), open.from()).map(String::strip).filter(a -> !a.isEmpty());
      if (answer.isPresent() && fits(open.key(), answer.get())) {
        draft = draft.with(open.key(), "\"" + answer.get() + "\"", "given at the terminal");
      }
    }
    return draft;
  }

  private static boolean fits(String key, String answer) {
    return answer.matches("[A-Za-z0-9_.:-]+( GHz)?")
        && !(key.endsWith(".data") && DataAddress.isLoopback(answer));
  }

  private Host host(String role) {
    return role.equals("device") ? rig.environment().device() : rig.environment().sender();
  }

  private void scripts(Remote remote) throws IOException {
    Host host = host(remote.name());
    Optional<String> fault = new InstalledScripts(remote, host).fault();
    if (fault.isPresent()) {
      throw new ScriptsException(
          """
          %s (%s): %s. They tell what the host is, so they come first: run ./gate rig install with \
          the same --device and --sender, read what it prints, and run it on both hosts as root."""
              .formatted(remote.name(), host.control(), fault.get()));
    }
  }

  private static HostReport survey(Remote remote, Host host, String peer) throws IOException {
    String[] arguments = peer.isEmpty() ? new String[0] : new String[] {peer};
    return whole(
        remote, remote.run(Rig.scripts(host).asLogin(GateScript.SURVEY, arguments), LIMIT));
  }

  private static HostReport whole(Remote remote, Completed told) throws IOException {
    HostReport report = HostReport.of(told.out());
    if (!report.whole()) {
      throw new IOException(
          "%s told half of what it is: \"%s\". Log in by hand and see why sh does not finish."
              .formatted(remote.name(), told.err().strip()));
    }
    return report;
  }

  /** What doctor sees, as root where the login may be. */
  private HostReport doctor(String iface, Optional<HostInterface> wire, String module, String data)
      throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("role", "device");
    parameters.put("iface", iface);
    parameters.put("wire", wire.map(HostInterface::name).orElse(""));
    parameters.put("port", String.valueOf(PORT));
    parameters.put("module", module);
    parameters.put("data_address", data);
    parameters.put("workdir", host("device").workdir());
    String[] pairs = ScriptFolder.pairs(parameters);
    Completed asRoot =
        rig.device().run(rig.deviceScripts().asRoot(GateScript.DOCTOR, pairs), LIMIT);
    if (HostReport.of(asRoot.out()).whole()) {
      return HostReport.of(asRoot.out());
    }
    // Sudo does not let it yet: what needs root is then among what is not told.
    return whole(
        rig.device(),
        rig.device().run(rig.deviceScripts().asLogin(GateScript.DOCTOR, pairs), LIMIT));
  }

  private Optional<HostInterface> wire(
      HostReport device, List<HostInterface> all, Optional<HostInterface> radio) {
    String came = device.get("ssh_address").orElse(host("device").control());
    return all.stream()
        .filter(i -> i.ip().equals(came) && !radio.equals(Optional.of(i)))
        .findFirst();
  }

  private static String others(List<HostInterface> all, Optional<HostInterface> radio) {
    List<String> more =
        all.stream()
            .filter(i -> i.radio() && !radio.equals(Optional.of(i)))
            .map(HostInterface::name)
            .toList();
    return more.isEmpty() ? "" : ", not " + String.join(", ", more);
  }

  private void reached(String role, HostReport report) {
    Host host = host(role);
    String as = "given with --" + role;
    values.put(role + ".control", host.control(), as);
    values.put(
        role + ".ssh_port", String.valueOf(host.sshPort()), as + "; 22 where nothing was said");
    String named = report.get("hostname").filter(h -> h.matches("[\\w.-]{1,64}")).orElse("");
    values.put(
        role + ".user",
        host.user(),
        "%s; it logged in%s"
            .formatted(as, named.isEmpty() ? "" : ", the host calls itself " + named));
    values.put(
        role + ".key",
        "\"%s\"".formatted(host.key()),
        "given with --key, or its default; it was taken");
    values.put(
        role + ".known_hosts",
        "\"%s\"".formatted(host.knownHosts()),
        "given with --known-hosts, or its default; it has the host's key");
  }

  private void root(String role, HostReport report) {
    boolean root = report.get("uid").orElse("").equals("0");
    boolean sudo = role.equals("device") && !root;
    values.put(
        role + ".scripts",
        host(role).scripts(),
        "the gate's scripts were found there, with this gate's hashes");
    values.put(
        role + ".sudo",
        String.valueOf(sudo),
        root
            ? "the login is root (id -u)"
            : sudo ? "the login is not root (id -u)" : "the sender needs no root");
  }

  private void sender(HostReport sender) {
    String route = sender.get("route").orElse("");
    Optional<String> iface = HostInterface.word(route, "dev").filter(i -> !i.equals("lo"));
    Optional<String> data =
        HostInterface.word(route, "src")
            .filter(a -> a.matches("[0-9.]{7,15}|(?!fe80)[0-9a-f]*:[0-9a-f:]+"))
            .filter(a -> !DataAddress.isLoopback(a));
    String from = "the sender: ip route get to device.data";
    values.need(
        "sender.data",
        data,
        from,
        "give sender.data, the address of the sender that the device knows it by; a loopback address is none");
    values.need("sender.iface", iface, from, "the interface the load leaves the sender by");
    String came = sender.get("ssh_address").orElse("");
    HostInterface.all(sender).stream()
        .filter(i -> i.ip().equals(came) && !iface.equals(Optional.of(i.name())))
        .findFirst()
        .ifPresent(
            i -> values.put("sender.wire", i.name(), "the sender: the interface SSH came in by"));
  }
}
