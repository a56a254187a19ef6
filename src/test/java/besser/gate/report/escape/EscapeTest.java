package besser.gate.report.escape;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.report.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscapeTest {
  private final Html html = new Html(Redaction.none());
  private final Markdown markdown = new Markdown(Redaction.none());
  private final DokuWiki wiki = new DokuWiki(Redaction.none());

  @Test
  void controlCharactersAreShownAndNeverSent() {
    assertThat(Visible.line("a\u001b[31mb\u0000c\u202ed\u009be\ud800f"))
        .isEqualTo("a\\x1b[31mb\\x00c\\u202ed\\x9be\\ud800f");
  }

  @Test
  void lettersOfAllLanguagesStay() {
    assertThat(Visible.line("Käfer 漢字")).isEqualTo("Käfer 漢字");
  }

  @Test
  void aTabStaysOnlyWhereEvidenceIsQuoted() {
    assertThat(html.text("a\tb")).isEqualTo("a b");
    assertThat(html.lines("a\tb\nc")).isEqualTo("a\tb\nc\n");
  }

  @Test
  void htmlCannotLeaveATextOrAnAttribute() {
    assertThat(html.text("<a b='c' d=\"e\">&"))
        .isEqualTo("&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;");
  }

  @Test
  void aPipeDoesNotEndATableCell() {
    assertThat(markdown.text("a|b")).isEqualTo("a\\|b");
    assertThat(markdown.code("a|b")).isEqualTo("`a\\|b`");
    assertThat(wiki.text("a|b ^ c")).isEqualTo("<nowiki>a|b ^ c</nowiki>");
  }

  @Test
  void markdownMakesNoMentionLinkOrTag() {
    assertThat(markdown.text("@all see #12 at https://x.y www.evil.org <img> [a](b) *c*"))
        .isEqualTo(
            "`@`all see `#`12 at https`:`//x.y www`.`evil.org \\<img\\> \\[a\\]\\(b) \\*c\\*");
  }

  @Test
  void noLineClosesAFence() {
    assertThat(markdown.fence("a\n````\nb")).isEqualTo("`````text\na\n````\nb\n`````\n");
  }

  @Test
  void nowikiIsLeftAndEnteredAgainAroundItsOwnTag() {
    assertThat(wiki.text("a</nowiki>**b**"))
        .isEqualTo("<nowiki>a</</nowiki><nowiki>nowiki>**b**</nowiki>");
    assertThat(wiki.code("x</CODE>y")).isEqualTo("<code>\nx< /CODE>y\n</code>\n");
    assertThat(wiki.text("FIXME")).isEqualTo("<nowiki>FIXME</nowiki>");
  }

  @Test
  void addressesAreRedactedToStableNames() {
    Redaction r = Redaction.of(Samples.baseline().campaign());
    String one = r.apply("AP C0:25:06:E6:5B:32 lost");
    assertThat(one).matches("AP mac-\\d lost");
    assertThat(r.apply("c0-25-06-e6-5b-32")).isEqualTo(one.substring(3, 8));
    assertThat(r.apply("de:ad:be:ef:00:01 on enxdeadbeef0001")).isEqualTo("mac-x on enx-mac-x");
  }

  @Test
  void networkNamesAreRedactedWhereTheyStandAlone() {
    Redaction r = Redaction.of(Samples.baseline().campaign());
    assertThat(r.apply("SSID: \"my home\" and newton, but newtonian"))
        .isEqualTo("SSID: ssid-x and ssid-x, but newtonian");
  }

  @Test
  void nothingIsRedactedUnlessAskedFor() {
    for (String text : List.of("c0:25:06:e6:5b:32", "SSID: newton")) {
      assertThat(Redaction.none().apply(text)).isEqualTo(text);
    }
  }
}
