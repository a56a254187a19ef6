package besser.gate.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judgement;
import besser.gate.report.SampleEvidence;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Dossier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTextTest {
  @TempDir Path folder;

  private Dossier dossier(Judgement judgement) throws IOException {
    SampleEvidence.files(folder);
    return new Dossier(judgement, folder, Optional.empty(), Redaction.none());
  }

  private String markdown(Judgement judgement) throws IOException {
    return VerdictMarkdown.write(dossier(judgement));
  }

  @Test
  void theMarkdownIsTheOneThatWasReviewed() throws Exception {
    Path golden = Path.of("src/test/resources/report/verdict.md");
    String text = markdown(Samples.baseline());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void theWikiTextIsTheOneThatWasReviewed() throws Exception {
    Path golden = Path.of("src/test/resources/report/verdict.dokuwiki.txt");
    String text = VerdictDokuWiki.write(dossier(Samples.baseline()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void everyRepetitionThatWasStartedIsInEveryTable() throws Exception {
    assertThat(markdown(Samples.baseline()).lines().filter(l -> l.startsWith("| rep-"))).hasSize(3);
  }

  @Test
  void aRehearsalSaysSoInTheFirstLine() throws Exception {
    assertThat(markdown(Samples.rehearsal())).startsWith("> **REHEARSAL: Stand-in rig simulated");
    assertThat(VerdictDokuWiki.write(dossier(Samples.rehearsal()))).startsWith("**REHEARSAL: ");
  }

  @Test
  void hostileTextKeepsEveryTableInShape() throws Exception {
    String text = markdown(Samples.hostile());
    assertThat(text).doesNotContain("\u001b", "\u202e");
    assertThat(text.lines().filter(l -> l.startsWith("| TGT-RX")))
        .isNotEmpty()
        .allSatisfy(
            l ->
                assertThat(l.replace("\\|", "").chars().filter(c -> c == '|').count())
                    .isEqualTo(7));
  }

  @Test
  void theTextIsTheSameInEveryLocale() throws Exception {
    String expected = markdown(Samples.rehearsal());
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(markdown(Samples.rehearsal())).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
