package besser.gate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleBuildTest {
  private static final ModuleBuild BASELINE = build("75587A7099141710C7DA014", "d36b1700fc1c1c6a");
  private static final ModuleBuild HEADER = build("75587A7099141710C7DA014", "0123456789abcdef");

  @Test
  void theBuildIdDecidesWhereBothAreKnown() {
    assertThat(BASELINE.is(HEADER)).isFalse();
    assertThat(BASELINE.isOtherBuildOf(HEADER)).isTrue();
    assertThat(BASELINE.is(build("75587A7099141710C7DA014", "D36B1700FC1C1C6A"))).isTrue();
  }

  @Test
  void theSrcversionDecidesWhereOneIsNot() {
    assertThat(BASELINE.is(build("75587A7099141710C7DA014", "-"))).isTrue();
    assertThat(BASELINE.is(build("E7FE3EAD00000000000000A", "-"))).isFalse();
    assertThat(BASELINE.isOtherBuildOf(build("E7FE3EAD00000000000000A", "-"))).isFalse();
  }

  @Test
  void nothingKnownIsNoModule() {
    ModuleBuild nothing = new ModuleBuild(Optional.empty(), Optional.empty());
    assertThat(nothing.is(nothing)).isFalse();
    assertThat(nothing.words()).isEqualTo("no srcversion");
    assertThat(BASELINE.words()).isEqualTo("75587A7099141710C7DA014 (build d36b1700fc1c)");
  }

  private static ModuleBuild build(String srcversion, String buildId) {
    return ModuleBuild.of(
        HostReport.of("srcversion=%s\nbuild_id=%s\nend=\n".formatted(srcversion, buildId)),
        "srcversion",
        "build_id");
  }
}
