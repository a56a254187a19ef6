package besser.gate.simulated;

import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.plan.TimeScale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Puts a simulated rig together. */
public final class RigBuilder {
  // TEST-NET-1: addresses that are nobody's, so that no reader can take them for the lab's.
  private static final String DEVICE = "192.0.2.168";
  private static final String SENDER = "192.0.2.10";
  private static final int PORT = 12345;
  private static final String USER = "gate";
  private static final String SCRIPTS = "usr/local/lib/besser-gate";
  private static final List<String> COMMON =
      List.of("ask", "date", "ip", "nc", "ss", "timeout", "uname");
  private static final List<String> DEVICE_ONLY =
      List.of(
          "depmod",
          "insmod",
          "iw",
          "journalctl",
          "make",
          "mkdir",
          "modinfo",
          "perf",
          "rmdir",
          "rmmod",
          "window/sleep");

  private final Environment base;
  private final DriverModel model;
  private final TimeScale scale;
  private final long seed;

  RigBuilder(Environment base, DriverModel model, double compression, long seed) {
    this.base = base;
    this.model = model;
    this.scale = new TimeScale(compression);
    this.seed = seed;
  }

  /**
   * Starts a rig.
   *
   * @param base what its file says; addresses, ports and keys are filled in
   * @param model name of the driver model
   * @param compression nominal seconds that pass in one real second; the model's times follow it
   * @param seed decides all that varies
   * @param install what an operator would run on both hosts of a rig; its argument is the role. It
   *     is run here in each host's own root, for on this rig nobody is root
   * @throws IllegalArgumentException for an unknown model, naming all there are
   */
  public static SimulatedRig start(
      Environment base,
      String model,
      double compression,
      long seed,
      Function<Environment, String> install) {
    return new RigBuilder(base, DriverModels.named(model), compression, seed).built(install);
  }

  SimulatedRig built(Function<Environment, String> install) {
    Path folder = SimulatedRig.temporaryFolder();
    Random random = new Random(seed);
    double realtime = System.currentTimeMillis() / 1000.0;
    SystemRoot deviceRoot = new SystemRoot(folder.resolve("device"));
    SystemRoot senderRoot = new SystemRoot(folder.resolve("sender"));
    COMMON.forEach(deviceRoot::tool);
    DEVICE_ONLY.forEach(deviceRoot::tool);
    COMMON.forEach(senderRoot::tool);
    senderRoot.tool("pv");
    senderRoot.tool("ping");

    HostClock deviceClock = new HostClock(0, realtime);
    KernelLog log = new KernelLog(deviceRoot, deviceClock);
    LineFeed events = new LineFeed();
    Radio radio =
        new Radio(
            base.device().iface(),
            "02:00:00:00:00:00",
            new AccessPoint(base.link().bssid(), base.link().freqMhz().orElse(2437)),
            (base.link().signalMin().dbm() + base.link().signalMax().dbm()) / 2.0,
            new Random(random.nextLong()));
    TabletFiles files =
        new TabletFiles(deviceRoot, base.device().iface(), base.device().wire().orElse("enu1"));
    deviceRoot.put("proc/kallsyms", KernelSymbols.of(model.instruments().bottomHalfNamed()));
    Module module = Module.of(model.srcversion(), model.name());
    Tablet tablet =
        new Tablet(
            deviceRoot,
            files,
            deviceClock,
            log,
            events,
            radio,
            module,
            new Random(random.nextLong()));
    Tracing tracing = new Tracing(deviceRoot, tablet, model.instruments().tracepoints());
    Sender sender =
        new Sender(
            senderRoot,
            new HostClock(500_000.2, realtime),
            new UUID(random.nextLong(), random.nextLong()).toString());

    KeyPair client = Keys.fresh();
    KeyPair deviceKey = Keys.fresh();
    KeyPair senderKey = Keys.fresh();
    SshEndpoint deviceEndpoint =
        new SshEndpoint(deviceRoot, user(base.device()), deviceKey, client.getPublic(), "ohm");
    SshEndpoint senderEndpoint =
        new SshEndpoint(
            senderRoot, user(base.sender()), senderKey, client.getPublic(), "boltzmann");
    Path key = folder.resolve("client_key");
    Path knownHosts = folder.resolve("known_hosts");
    Keys.write(client, key);
    write(
        knownHosts,
        Keys.knownHost(deviceEndpoint.port(), deviceKey.getPublic())
            + Keys.knownHost(senderEndpoint.port(), senderKey.getPublic()));

    Load load = new Load(scale.real(5), () -> radio.up());
    Ramp ramp = new Ramp(scale);
    SimulatedHosts simulatedHosts =
        new SimulatedHosts(
            deviceRoot, deviceEndpoint, tablet, tracing, sender, new Sockets(DEVICE, SENDER));
    Alarms alarms = new Alarms();
    Simulation simulation =
        new Simulation(simulatedHosts, load, ramp, alarms, model, scale, random.nextLong());
    Perf perf =
        new Perf(
            tablet, simulation::model, () -> ramp.rampMoment().repetition(), random.nextLong());
    ControlPipe deviceDesk =
        new ControlPipe(
            deviceRoot,
            Map.of(
                "listen", load::listen,
                "connect", load::connect,
                "alarm", alarms::set,
                "iw-event", r -> iwEvent(r, events),
                "perf-version", perf::version,
                "perf-begin", perf::begin,
                "perf-end", perf::end,
                "perf-print", perf::print,
                "tracing-mkdir", tracing::made));
    ControlPipe senderDesk =
        new ControlPipe(
            senderRoot, Map.of("connect", load::connect, "pace", load::pace, "alarm", alarms::set));
    Environment filled =
        base.started(
                host(base.device(), deviceEndpoint.port(), DEVICE, key, knownHosts)
                    .withScripts(deviceRoot.path(SCRIPTS).toString()),
                host(base.sender(), senderEndpoint.port(), SENDER, key, knownHosts)
                    .withScripts(senderRoot.path(SCRIPTS).toString()),
                base.port() > 0 ? base.port() : PORT)
            .expecting(Optional.of(module.srcversion()), Optional.of(module.buildId()));
    String script = install.apply(filled);
    deviceRoot.installed(script, "device");
    senderRoot.installed(script, "sender");
    if (model.held()) {
      leasedToSomebody(deviceRoot);
    }
    simulatedHosts.reap(deviceDesk::reap, senderDesk::reap);
    simulation.start();
    return new SimulatedRig(
        folder,
        filled,
        List.of(deviceRoot, senderRoot),
        List.of(deviceEndpoint, senderEndpoint),
        List.of(deviceDesk, senderDesk, events::close),
        simulation,
        load);
  }

  /** As {@code rig/lease.sh} signs, for longer than anybody waits. */
  private void leasedToSomebody(SystemRoot deviceRoot) {
    deviceRoot.put(
        "home/%s/lease/holder".formatted(base.device().workdir()),
        """
        token=somebody-else-s
        who=somebody@elsewhere
        run=another-campaign
        since=2026-01-01T00:00:00Z
        boot=%s
        ttl=60
        expires=999999
        """
            .formatted(deviceRoot.read("proc/sys/kernel/random/boot_id").strip()));
  }

  private static void iwEvent(Request request, LineFeed events) throws IOException {
    int from = events.size();
    request.reply("ok");
    events.stream(request.output(), from);
  }

  private static String user(Host host) {
    return host.user().isBlank() ? USER : host.user();
  }

  private static Host host(Host base, int port, String data, Path key, Path knownHosts) {
    return new Host(
        "127.0.0.1",
        port,
        user(base),
        key,
        knownHosts,
        data,
        base.iface(),
        base.wire(),
        base.workdir(),
        base.scripts(),
        base.sudo());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
