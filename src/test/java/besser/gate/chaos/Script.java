package besser.gate.chaos;

import besser.gate.recorder.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What goes wrong in the campaign of one seed, all of it drawn from the seed.
 *
 * @param seed whose campaign it is
 * @param model of the driver
 * @param troubles one to three
 */
record Script(long seed, Driver model, List<Trouble> troubles) {
  /** Models of the simulated rig, each with the claims it is known not to keep. */
  enum Driver {
    HEALTHY("healthy"),
    BASELINE("baseline", "TGT-RX", "TGT-LOCK"),
    LATE_COLLAPSE("late-collapse", "TGT-RX", "TGT-LINK"),
    WEDGE("wedge", "TGT-RX", "TGT-LINK"),
    SENDER_STARVED("sender-starved", "TGT-RX");

    final String named;
    final Set<String> notKept;

    Driver(String named, String... notKept) {
      this.named = named;
      this.notKept = Set.of(notKept);
    }
  }

  /** Calls of the gate by a word of theirs, with how many of each a repetition has at least. */
  private static final List<String> CALLS =
      List.of("any", "lease.sh", "boot.sh", " new ", "put", " start ", "status", "get", " remove ");

  static Script of(long seed) {
    // Neighbouring seeds begin alike without it.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    random.nextLong();
    Driver[] drivers = Driver.values();
    // Half of them healthy: only there a verdict can be better than the truth by what went wrong.
    Driver driver = random.nextBoolean() ? Driver.HEALTHY : drivers[random.nextInt(drivers.length)];
    List<Trouble> troubles = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      troubles.add(trouble(random));
    }
    return new Script(seed, driver, List.copyOf(troubles));
  }

  private static Trouble trouble(Random random) {
    Trouble.Kind kind = Trouble.Kind.values()[random.nextInt(Trouble.Kind.values().length)];
    Role role = random.nextInt(3) == 0 ? Role.SENDER : Role.DEVICE;
    if (kind.isOfTheRig()) {
      // A little before its end to a little after it.
      boolean tablets = kind == Trouble.Kind.CLOCK_STEP || kind == Trouble.Kind.REBOOT;
      return new Trouble(
          kind,
          tablets ? Role.DEVICE : role,
          random.nextDouble() * 1.1,
          "-",
          0.2 + 3 * random.nextDouble());
    }
    String call =
        switch (kind) {
          case HALF_UPLOAD -> "put";
          case HALF_FETCH -> "get";
          default -> CALLS.get(random.nextInt(CALLS.size()));
        };
    int nth = 1 + random.nextInt(call.equals("any") || call.equals("status") ? 60 : 4);
    return new Trouble(kind, role, nth, call, random.nextDouble());
  }

  boolean has(Trouble.Kind kind) {
    return troubles.stream().anyMatch(t -> t.kind() == kind);
  }

  @Override
  public String toString() {
    return "seed %s  %s  %s"
        .formatted(
            seed,
            model.named,
            troubles.stream().map(Trouble::toString).collect(Collectors.joining("; ")));
  }
}
