package besser.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.format.EditionList;
import besser.gate.judge.Claim;
import besser.gate.judge.GatingSet;
import besser.gate.judge.claim.Edition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pins which claims and which texts can be accepted. A change here needs a decision of the
 * campaign; {@link EditionsUpdate} writes the new lines.
 */
class EditionsTest {
  static final Comparator<EditionList.Line> ORDER =
      Comparator.comparing(EditionList.Line::edition)
          .thenComparing(EditionList.Line::gate)
          .thenComparing(EditionList.Line::id);

  private static final List<EditionList.Line> KNOWN = EditionList.written();
  private static final List<Claim> TODAY = Features.read(Path.of("features"));
  private static final int NEWEST =
      KNOWN.stream().mapToInt(EditionList.Line::edition).max().orElseThrow();

  private static Edition of(List<Claim> claims, GatingSet gatingSet) {
    return Edition.of(claims, gatingSet, KNOWN);
  }

  private static Claim with(Claim c, List<Claim.Asked> sentences) {
    return new Claim(c.id(), c.title(), c.feature(), c.tags(), c.terms(), c.stage(), sentences);
  }

  /** Today's claims with one of them changed by the words of one sentence. */
  private static List<Claim> loosened(String id) {
    List<Claim> changed = new ArrayList<>(TODAY);
    changed.replaceAll(
        c ->
            c.id().equals(id)
                ? with(
                    c,
                    List.of(
                        new Claim.Asked(
                            c.sentences().get(0).text() + " or so",
                            c.sentences().get(0).statement())))
                : c);
    return changed;
  }

  private static List<Claim> without(String id) {
    return TODAY.stream().filter(c -> !c.id().equals(id)).toList();
  }

  @Test
  void theNewestEditionIsWhatTheFeaturesSay() {
    List<EditionList.Line> wanted = new ArrayList<>(Edition.lines(NEWEST, TODAY));
    wanted.sort(ORDER);
    assertThat(KNOWN.stream().filter(l -> l.edition() == NEWEST).toList())
        .as("EditionsUpdate writes what the features say into claims/editions.tsv")
        .containsExactlyElementsOf(wanted);
    assertThat(of(TODAY, GatingSet.PHASE_1).isNewest()).isTrue();
  }

  @Test
  void aSetThatLacksOneClaimIsNoEdition() {
    for (Claim claim : TODAY) {
      boolean asked =
          KNOWN.stream()
              .anyMatch(
                  l -> l.edition() == NEWEST && l.gate().equals("-") && l.id().equals(claim.id()));
      assertThat(of(without(claim.id()), GatingSet.PHASE_1).isNewest())
          .as(claim.id())
          .isEqualTo(!asked);
    }
    assertThat(of(without("TGT-RX"), GatingSet.PHASE_1).faults())
        .containsExactly(
            "The sealed claims are no edition this judge knows: TGT-RX is missing."
                + " Record again under the locked features.");
  }

  @Test
  void aSetThatLoosensOneClaimIsNoEdition() {
    assertThat(of(loosened("VAL-SIGNAL"), GatingSet.PHASE_1).faults())
        .containsExactly(
            "The sealed claims are no edition this judge knows: VAL-SIGNAL has another text."
                + " Record again under the locked features.");
    assertThat(of(loosened("TGT-LINK"), GatingSet.PHASE_1).number()).isZero();
  }

  @Test
  void aGoalIsPinnedWhereItGates() {
    assertThat(of(loosened("PC-RX"), new GatingSet("patch-c")).number()).isZero();
    assertThat(of(loosened("PC-RX"), GatingSet.PHASE_1).isNewest()).isTrue();
  }

  @Test
  void anEarlierEditionIsNamedAndNeverTheNewest() {
    List<EditionList.Line> later = new ArrayList<>(KNOWN);
    later.add(new EditionList.Line(NEWEST + 1, "-", "VAL-NEW", "0".repeat(64)));
    Edition edition = Edition.of(TODAY, GatingSet.PHASE_1, later);
    assertThat(edition.words()).isEqualTo("edition " + NEWEST);
    assertThat(edition.isNewest()).isFalse();
    assertThat(edition.faults()).isEmpty();
    assertThat(edition.hindrances())
        .containsExactly(
            """
            It is judged as sealed, under edition %s of the claims; only edition %s can be accepted. \
            What was added since is not in this edition.\
            """
                .formatted(NEWEST, NEWEST + 1));
  }
}
