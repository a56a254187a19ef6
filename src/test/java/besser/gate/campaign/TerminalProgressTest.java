package besser.gate.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.quantity.Span;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private List<String> shown(CampaignMoment... campaignMoments) {
    TerminalProgress progress =
        new TerminalProgress(
            new PrintStream(bytes, true, StandardCharsets.UTF_8), false, false, 120);
    for (CampaignMoment campaignMoment : campaignMoments) {
      progress.at(campaignMoment);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static CampaignMoment moment(int repetition, String stage, double elapsed, double left) {
    return new CampaignMoment(
        repetition,
        3,
        "ramp",
        stage,
        Optional.empty(),
        "up",
        false,
        new Span(elapsed),
        new Span(left));
  }

  @Test
  void betweenTwoStagesNoMoreIsLeftThanBefore() {
    assertThat(
            shown(
                moment(1, "-", 5, 8220),
                moment(1, "1M", 10, 8215),
                moment(1, "-", 312, 8220),
                moment(1, "2M", 316, 7910)))
        .containsExactly(
            "rep 1/3  ramp  - MB/s  link up  0:05, 2:17:00 left",
            "rep 1/3  1M  - MB/s  link up  0:10, 2:16:55 left",
            "rep 1/3  ramp  - MB/s  link up  5:12, 2:16:55 left",
            "rep 1/3  2M  - MB/s  link up  5:16, 2:11:50 left");
  }

  @Test
  void theNextRepetitionBeginsWithAllThatIsLeftOfIt() {
    assertThat(shown(moment(1, "4M", 2700, 5520), moment(2, "-", 2710, 5520)))
        .containsExactly(
            "rep 1/3  4M  - MB/s  link up  45:00, 1:32:00 left",
            "rep 2/3  ramp  - MB/s  link up  45:10, 1:32:00 left");
  }

  @Test
  void aLineThatIsWrittenAnewIsNeverWiderThanTheTerminalAndLosesTheBarFirst() {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new TerminalProgress(out, true, false, 120).at(moment(1, "4M", 10, 30));
    new TerminalProgress(out, true, false, 60).at(moment(1, "4M", 10, 30));
    assertThat(bytes.toString(StandardCharsets.UTF_8).split("\r"))
        .containsExactly(
            "",
            "[#####---------------] rep 1/3  4M  - MB/s  link up  0:10, 0:30 left\u001b[K",
            "rep 1/3  4M  - MB/s  link up  0:10, 0:30 left\u001b[K");
  }

  @Test
  void whereNothingIsATerminalNoLineIsWrittenAnewAndNothingIsColoured() {
    shown(moment(1, "4M", 10, 30), moment(2, "4M", 10, 30));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("\r", "\u001b");
  }

  @Test
  void whatComesAfterItHasALineOfItsOwn() {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (TerminalProgress progress = new TerminalProgress(out, true, false, 120)) {
      progress.at(moment(1, "4M", 10, 30));
    }
    out.print("verdict");
    assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("left\u001b[K\r\u001b[Kverdict");
  }
}
