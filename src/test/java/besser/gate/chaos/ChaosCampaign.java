package besser.gate.chaos;

import besser.gate.campaign.Conductor;
import besser.gate.campaign.LeftBehind;
import besser.gate.campaign.RigHosts;
import besser.gate.campaign.RunIds;
import besser.gate.campaign.SshLosses;
import besser.gate.campaign.Unattended;
import besser.gate.campaign.WatchTimes;
import besser.gate.cli.CommandLines;
import besser.gate.environment.Environment;
import besser.gate.environment.Environment.Host;
import besser.gate.environment.EnvironmentFile;
import besser.gate.evidence.store.CampaignWriter;
import besser.gate.plan.Plan;
import besser.gate.plan.RehearsalPlan;
import besser.gate.quantity.Span;
import besser.gate.recorder.Stopwatch;
import besser.gate.remote.ReconnectingRemote;
import besser.gate.remote.Remote;
import besser.gate.remote.sshj.SshLogin;
import besser.gate.remote.sshj.SshTimes;
import besser.gate.remote.sshj.SshjRemote;
import besser.gate.rig.InstallScript;
import besser.gate.rig.Lease;
import besser.gate.rig.Rig;
import besser.gate.simulated.RigBuilder;
import besser.gate.simulated.SimulatedRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One campaign in which things go wrong, from its first gate to the last look at its hosts. */
final class ChaosCampaign {
  /** A ramp of 9 s, whose judged stage has 6. */
  private static final Plan PLAN = RehearsalPlan.compressed(1, 300);

  private static final WatchTimes TIMES =
      new WatchTimes(new Span(0.5), new Span(0.75), new Span(6), new Span(5), new Span(12));

  /** A gate, and those that go on after it. */
  private static final int GATES = 5;

  private final Script script;
  private final Path home;
  private final Path folder;
  private final List<String> ends = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  /**
   * A campaign to come.
   *
   * @param home checkout whose features are locked
   * @param folder for its evidence
   */
  ChaosCampaign(Script script, Path home, Path folder) {
    this.script = script;
    this.home = home;
    this.folder = folder;
  }

  /** Runs it; what it came to, with every invariant that was broken. */
  Came run() throws IOException {
    long began = System.nanoTime();
    Environment described =
        new EnvironmentFile(home.resolve("environments"), home).read("simulated");
    try (SimulatedRig rig =
        RigBuilder.start(
            described,
            script.model().named,
            PLAN.compression(),
            script.seed(),
            InstallScript::text)) {
      Hosts hosts = new Hosts(rig);
      CampaignWriter writer =
          CampaignWriter.create(
              folder,
              CommandLines.header(home, rig.environment(), PLAN, script.model().named),
              CommandLines.claims(home),
              InstantSource.system());
      Path campaign = writer.folder().root();
      Line line = new Line(script);
      try (Fate fate = new Fate(hosts, script, PLAN.length())) {
        conduct(rig.environment(), hosts, line, campaign);
        new Invariants(script, campaign, hosts, fate, ends).broken().forEach(broken::add);
      }
      if (!clean(rig.environment(), campaign, hosts)) {
        hosts.left().forEach(l -> broken.add("left behind: " + l));
      }
      broken.addAll(hosts.startedTwice());
      if (hosts.started() == 0 && ends.get(ends.size() - 1).isEmpty()) {
        broken.add("nothing was ever started, and nobody said so");
      }
      return new Came(
          script,
          ends,
          Files.exists(campaign.resolve("SHA256SUMS")),
          new Verdicts(campaign).outcomes(),
          (System.nanoTime() - began) / 1e9,
          List.copyOf(broken));
    }
  }

  /** One gate after the other, until the campaign is sealed or nobody gets any further. */
  private void conduct(Environment environment, Hosts hosts, Line line, Path campaign)
      throws IOException {
    for (int gate = 1; gate <= GATES && !Files.exists(campaign.resolve("SHA256SUMS")); gate++) {
      line.revive();
      ends.add(end(environment, line, campaign, gate == 1));
      hosts.mend();
    }
  }

  /** Empty where the gate went all the way, else what it said. */
  private String end(Environment environment, Line line, Path campaign, boolean first) {
    Stopwatch clock = Stopwatch.started();
    SshLosses losses = new SshLosses(clock);
    Rig rig =
        new Rig(
            environment,
            remote("device", environment.device(), line, losses),
            remote("sender", environment.sender(), line, losses));
    Optional<Lease> lease = Optional.empty();
    boolean killed = false;
    try {
      lease = Optional.of(Lease.take(rig, claim()));
      Conductor conductor =
          new Conductor(
              new RigHosts(environment, rig.device(), rig.sender(), Optional.of(token())),
              PLAN,
              CampaignWriter.resume(campaign, InstantSource.system()),
              TIMES,
              losses,
              clock,
              line,
              RunIds.of(InstantSource.system(), new Random(script.seed())),
              Unattended.OUTLOOK);
      if (first) {
        conductor.conduct();
      } else {
        conductor.resume();
      }
      return "";
    } catch (IOException said) {
      String message = String.valueOf(said.getMessage());
      if (message.length() < 20) {
        broken.add("a fault that says nothing: " + said);
      }
      return message;
    } catch (GateKilled end) {
      killed = true;
      return "killed";
    } catch (RuntimeException unexpected) {
      killed = true;
      broken.add("a fault nobody expected: " + unexpected + " at " + unexpected.getStackTrace()[0]);
      return String.valueOf(unexpected);
    } finally {
      // What is killed gives nothing back.
      lease.ifPresent(killed ? Lease::leave : Lease::close);
      rig.close();
    }
  }

  /** As {@code gate doctor --clean} does; true where nothing is left afterwards. */
  private boolean clean(Environment environment, Path campaign, Hosts hosts) throws IOException {
    try (Rig rig =
            Rig.over(environment, key -> null, new Span(10), besser.gate.remote.LossWatch.NONE);
        Lease lease = Lease.take(rig, claim())) {
      lease.renew();
      RigHosts both = new RigHosts(environment, rig.device(), rig.sender(), Optional.of(token()));
      List<String> removed =
          new LeftBehind(
                  both,
                  new besser.gate.evidence.store.CampaignFolder(campaign),
                  WatchTimes.of(PLAN, new Span(5)))
              .remove();
      ends.add("cleaned: " + removed);
    }
    long deadline = System.nanoTime() + 15_000_000_000L;
    while (!hosts.left().isEmpty() && System.nanoTime() < deadline) {
      java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
    }
    return hosts.left().isEmpty();
  }

  private Lease.Claim claim() {
    return new Lease.Claim(token(), "chaos", "seed-" + script.seed());
  }

  private String token() {
    return "token-of-seed-" + script.seed();
  }

  private Remote remote(String role, Host host, Line line, SshLosses losses) {
    SshLogin login =
        new SshLogin(
            role, host.control(), host.sshPort(), host.user(), host.key(), host.knownHosts());
    return new ReconnectingRemote(
        role,
        () -> {
          line.alive();
          return new UnrulyRemote(SshjRemote.connect(login, SshTimes.LAN, key -> null), line);
        },
        new Span(3),
        losses);
  }
}
