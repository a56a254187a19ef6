package besser.gate.judge.check;

import static besser.gate.judge.check.Results.fails;
import static besser.gate.judge.check.Results.holds;
import static besser.gate.judge.check.Results.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameModuleTest {
  private static final SameModule CHECK = new SameModule();

  @Test
  void theExpectedModuleFromStartToEndHolds() {
    assertThat(CHECK.bound()).isEqualTo("expected module loaded");
    assertThat(CHECK.on(new Brief().judgedStage()))
        .isEqualTo(holds("rep-1 ran srcversion X from start to end."));
  }

  @Test
  void anotherModuleFails() {
    Brief brief = new Brief().with(b -> b.start.put("srcversion", "Y"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 ran srcversion Y, X is under test (device/start.txt). Has the tablet been"
                    + " rebooted since the install?"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"srcversion, X", "build_id, abc", "boot_id, b", "mac, m"})
  void whatChangedUntilTheEndFails(String key, String before) {
    Brief brief = new Brief().with(b -> b.atEnd.put(key, "other"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 began with "
                    + key
                    + " "
                    + before
                    + " and ended with other (device/end.txt)."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"srcversion", "build_id", "boot_id", "mac"})
  void whatTheEndDoesNotSayIsUndecided(String key) {
    Brief brief = new Brief().with(b -> b.atEnd.put(key, "-"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 did not record its " + key + " at both ends (device/end.txt)."));
  }

  @Test
  void whatTheStartDoesNotSayIsUndecided() {
    Brief brief =
        new Brief()
            .with(
                b -> {
                  b.start.remove("mac");
                  b.atEnd.put("mac", "m");
                });

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            undecided("Undecided: rep-1 did not record its mac at both ends (device/end.txt)."));
  }

  @Test
  void withoutAnExpectedModuleItIsUndecided() {
    Brief brief = new Brief().with(b -> b.campaign.remove("environment.srcversion"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(undecided("Undecided: rep-1 has no expected srcversion in campaign.json."));
  }

  @Test
  void withoutALoadedModuleItIsUndecided() {
    Brief brief = new Brief().with(b -> b.start.remove("srcversion"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            undecided("Undecided: rep-1 did not record the loaded srcversion (device/start.txt)."));
  }

  @Test
  void theExpectedBuildHoldsHoweverItsIdIsWritten() {
    Brief brief = new Brief().with(b -> b.campaign.put("environment.build_id", "ABC"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(holds("rep-1 ran srcversion X from start to end."));
  }

  @Test
  void aHeaderThatChangedIsAnotherModuleOfTheSameSrcversion() {
    Brief brief = new Brief().with(b -> b.campaign.put("environment.build_id", "def"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 ran build-id abc, def is under test (device/start.txt). The srcversion is"
                    + " the same: it was built elsewhere, or differs in a header."));
  }

  @Test
  void anExpectedBuildThatWasNotRecordedIsUndecided() {
    Brief brief =
        new Brief()
            .with(
                b -> {
                  b.campaign.put("environment.build_id", "abc");
                  b.start.remove("build_id");
                });

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 did not record the loaded module's build-id"
                    + " (device/start.txt)."));
  }

  @Test
  void withoutAStartItIsUndecided() {
    assertThat(CHECK.on(new Brief().lacks("device/start.txt").judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 has no record of what was loaded. device/start.txt is not"
                    + " there."));
  }

  @Test
  void withoutAnEndItIsUndecided() {
    assertThat(CHECK.on(new Brief().lacks("device/end.txt").judgedStage()))
        .isEqualTo(
            undecided(
                "Undecided: rep-1 has no record of what was loaded at its end. device/end.txt is"
                    + " not there."));
  }

  @Test
  void afterADeathTheStartCounts() {
    Brief brief = new Brief().dies(1100).with(b -> b.atEnd.put("boot_id", "other"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            holds("rep-1 started with X; what changed after the link died is no condition."));
  }

  @Test
  void aDeathDoesNotExcuseAnotherModule() {
    Brief brief = new Brief().dies(1100).with(b -> b.start.put("srcversion", "Y"));

    assertThat(CHECK.on(brief.judgedStage()))
        .isEqualTo(
            fails(
                "rep-1 ran srcversion Y, X is under test (device/start.txt). Has the tablet been"
                    + " rebooted since the install?"));
  }
}
