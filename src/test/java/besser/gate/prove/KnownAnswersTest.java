package besser.gate.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import besser.gate.judge.Claim;
import besser.gate.steps.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A slice of the corpus of {@code gate prove}: both sides of the bounds, and a few of each kind.
 */
class KnownAnswersTest {
  private static final Pattern WRITTEN =
      Pattern.compile("\\$out/([A-Za-z_][\\w$-]*(?:\\.[a-z]+)+)");
  private static final Pattern SPECIFIED = Pattern.compile("`([^`/]+\\.(?:txt|tsv|log|gz))`");

  private static List<Claim> claims = List.of();
  @TempDir Path folder;

  @BeforeAll
  static void readTheFeaturesOnce() {
    claims = Features.read(Path.of("features"));
  }

  private void isRight(String... names) {
    List<KnownCase> cases =
        Proof.corpus(1).stream().filter(c -> List.of(names).contains(c.name())).toList();
    assertThat(cases).hasSize(names.length);
    assertThat(new Proof(claims, Features::read).of(cases, folder, done -> {}))
        .allSatisfy(a -> assertThat(a.mark()).as("%s", a).isEqualTo(ExpectedJudgement.Mark.RIGHT));
  }

  @Test
  void whatSaysThatItWasEndedEarlyIsRejectedWhereTheFailureStandsAndNowhereElse() {
    isRight(EarlyCases.cases(1).stream().map(KnownCase::name).toArray(String[]::new));
  }

  @Test
  void aSoundRigHoldsWhateverItsAddressesAre() {
    isRight(AddressCases.cases(1).stream().map(KnownCase::name).toArray(String[]::new));
  }

  @Test
  void aLinkThatIsLostBesideTheStagesIsSeen() {
    isRight(BesideStagesCases.cases(1).stream().map(KnownCase::name).toArray(String[]::new));
  }

  @Test
  void whoeverSaysThatTheLinkIsLostIsHeard() {
    isRight(
        Stream.of(SeenCases.cases(1), Mac80211Cases.cases(1))
            .flatMap(cases -> cases.stream().map(KnownCase::name))
            .toArray(String[]::new));
  }

  @Test
  void theMeanIsJudgedOnBothSidesOfItsBound() {
    isRight("2.02 MB/s, seed 1", "1.98 MB/s, seed 1");
  }

  @Test
  void theWorstMinuteIsJudgedOnBothSidesOfItsBound() {
    isRight("decay from 2.6 to 1.9 MB/s, seed 1", "decay from 2.6 to 1.7 MB/s, seed 1");
  }

  @Test
  void aStallIsJudgedOnBothSidesOfItsBound() {
    isRight("one stall of 8 s, seed 1", "one stall of 12 s, seed 1");
  }

  @Test
  void lockCyclingIsJudgedOnBothSidesOfItsBound() {
    isRight(
        "9.8 % lock cycling, seed 1",
        "10 % lock cycling, not less, seed 1", "10.2 % lock cycling, seed 1");
  }

  @Test
  void enduranceIsJudgedOnBothSidesOfItsBound() {
    isRight("healthy, seed 1", "29 min of 30", "link death DRIVER at 1740 s");
  }

  @Test
  void countersThatDisagreeAreNoAlibiWhereBothMissTheFloor() {
    isRight(
        "2.4 MB/s, 1.09 on the interface",
        "1.9 MB/s, 1.09 on the interface",
        "1.2 MB/s, 1.09 on the interface");
  }

  @Test
  void everyRecordingOfTheProgramIsACase() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/prove"))) {
      List<String> recordings =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".zip"))
              .map(f -> "virtual rig, " + f.substring(0, f.length() - ".zip".length()))
              .sorted()
              .toList();
      assertThat(recordings).isNotEmpty();
      assertThat(
              Proof.corpus(1).stream()
                  .map(c -> c.name().replaceFirst(":.*", ""))
                  .filter(n -> n.startsWith("virtual rig, "))
                  .distinct()
                  .sorted())
          .containsExactlyElementsOf(recordings);
    }
  }

  @Test
  void aRigAtFaultIsNeverTheDriversFault() {
    isRight(
        "slow, signal at -72 dBm",
        "slow, another access point",
        "slow, sender gives 200000.0",
        "slow, 0.5 of it over the wire");
  }

  @Test
  void onlyTheLockedPlanOnARealRigIsAccepted() {
    isRight(
        "locked, real, healthy 0",
        "locked, stand-in, healthy",
        "locked, synthetic, healthy",
        "3 min, real, healthy");
  }

  @Test
  void damagedEvidenceHoldsNothing() {
    isRight(
        "device/link.tsv deleted",
        "device/end.txt cut to 1/3",
        "no sender/offered.tsv",
        "sender/offered.tsv without send_q",
        "device/perf.tsv without cpus",
        "device/hist-contention_begin.txt lost between tablet and controller");
  }

  @Test
  void aTabletThatWedgedAndCameBackAsAnotherBootFailed() {
    isRight("link death WEDGE at 600 s");
  }

  @Test
  void aShareWithoutItsSymbolsIsInDoubt() {
    isRight(
        "4 % locks, 5 % leaves without symbol",
        "4 % locks, 6 % leaves without symbol", "11 % locks, 8 % leaves without symbol");
  }

  @Test
  void aPlanWithoutLowerStagesIsNeverAccepted() {
    isRight("30 min at 4 MB/s three times, real, no lower stage");
  }

  @Test
  void aPatchsGoalsGateOnlyWhereTheyAreAskedTo() {
    isRight(
        "goals of patch-c, 1.02 MB/s",
        "goals of patch-c, 0.98 MB/s",
        "goals of patch-c, locked, real, 1.2 MB/s",
        "1.2 MB/s, locked, real, gated by the targets");
  }

  @Test
  void armsUnderOtherConditionsAreNotCompared() {
    isRight(
        "compared, a faster driver",
        "compared, the same driver",
        "compared, another governor",
        "compared, charger not recorded",
        "compared, another kernel in one repetition",
        "compared, another uptime");
  }

  @Test
  void everyFileOfARepetitionHasItsDamage() throws IOException {
    Set<String> damaged = new TreeSet<>();
    for (KnownCase known : Proof.corpus(1)) {
      String name = known.name();
      if (name.endsWith(" deleted") && name.contains("/")) {
        damaged.add(plain(name.substring(name.indexOf('/') + 1, name.indexOf(" deleted"))));
      }
    }
    Set<String> written = new TreeSet<>();
    try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/recorder"))) {
      for (Path script : scripts.toList()) {
        Matcher file = WRITTEN.matcher(Files.readString(script));
        while (file.find()) {
          written.add(plain(file.group(1)));
        }
      }
    }

    assertThat(written).hasSizeGreaterThan(20).contains("hist-N.txt", "perf-N.script.gz");
    assertThat(damaged).containsAll(written).containsAll(specified());
  }

  /** The files of reports/README.md: the first cells of its tables. */
  private static Set<String> specified() throws IOException {
    Set<String> files = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("reports/README.md"))) {
      Matcher file = SPECIFIED.matcher(line.startsWith("| `") ? line.split("\\|")[1] : "");
      while (file.find()) {
        files.add(plain(file.group(1)));
      }
    }
    assertThat(files).hasSizeGreaterThan(20);
    return files;
  }

  /** What a name varies by is written N: {@code perf-3.stats.txt}, {@code hist-$name.txt}. */
  private static String plain(String file) {
    return file.replaceFirst("^(perf|hist|pv|driver_status)-[^.]+", "$1-N");
  }

  @Test
  void theCorpusIsLargeEnoughToMeanSomething() {
    List<KnownCase> corpus = Proof.corpus(1);

    assertThat(corpus.stream().filter(c -> c.expectedJudgement().bad()))
        .hasSizeGreaterThanOrEqualTo(150);
    assertThat(corpus.stream().filter(c -> !c.expectedJudgement().bad()))
        .hasSizeGreaterThanOrEqualTo(60);
    assertThat(corpus.stream().map(KnownCase::name)).doesNotHaveDuplicates();
  }

  @Test
  void noMissInManyCasesStillLeavesRoomForOne() {
    // Rule of three: 1 - 0.05^(1/n).
    assertThat(ErrorLimit.upper(0, 150)).isCloseTo(1 - Math.pow(0.05, 1 / 150.0), within(1e-9));
    assertThat(ErrorLimit.upper(0, 0)).isEqualTo(1);
    assertThat(ErrorLimit.upper(1, 10)).isCloseTo(0.394, within(1e-3));
  }
}
