package besser.gate.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judgement;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import besser.gate.report.view.Headline;
import besser.gate.report.view.NextStep;
import besser.gate.report.view.Reasons;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitXmlTest {
  private static Element parse(Judgement judgement) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(JunitXml.write(judgement, Redaction.none()))))
        .getDocumentElement();
  }

  /** Test cases that hold such an element; with no name those that hold none of the three. */
  private static long cases(Element suite, String element) {
    NodeList all = suite.getElementsByTagName("testcase");
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .filter(
            c ->
                element.isEmpty()
                    ? Stream.of("failure", "error", "skipped")
                        .allMatch(e -> c.getElementsByTagName(e).getLength() == 0)
                    : c.getElementsByTagName(element).getLength() == 1)
        .count();
  }

  /**
   * As the usual readers do: Jenkins and GitLab go by each case's elements, surefire's reporters by
   * the suite's counters. Both must come to the same.
   */
  @Test
  void readersOfCountersAndReadersOfCasesSeeTheSame() throws Exception {
    for (Judgement judgement : List.of(Samples.baseline(), Samples.hostile(), Samples.faulty())) {
      Element suite = parse(judgement);
      assertThat(suite.getTagName()).isEqualTo("testsuite");
      assertThat(suite.getAttribute("failures")).isEqualTo("" + cases(suite, "failure"));
      assertThat(suite.getAttribute("errors")).isEqualTo("" + cases(suite, "error"));
      assertThat(suite.getAttribute("skipped")).isEqualTo("" + cases(suite, "skipped"));
      assertThat(suite.getAttribute("tests"))
          .isEqualTo("" + suite.getElementsByTagName("testcase").getLength());
    }
  }

  @Test
  void undecidedIsAnErrorAndWhatDoesNotGateIsNotGreen() throws Exception {
    Element suite = parse(Samples.baseline());
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("9");
    assertThat(JunitXml.write(Samples.baseline(), Redaction.none()))
        .contains("<skipped message=\"It does not gate. Missed: ");
  }

  @Test
  void nothingOfAFaultySetIsGreen() throws Exception {
    assertThat(cases(parse(Samples.baseline()), "")).isPositive();
    assertThat(cases(parse(Samples.faulty()), "")).isZero();
  }

  @Test
  void aFaultOfTheSetIsAnErrorOfItsOwn() throws Exception {
    assertThat(JunitXml.write(Samples.faulty(), Redaction.none()))
        .contains(
            "<testcase classname=\"campaign\" name=\"the set is whole\" time=\"0\"><error"
                + " type=\"undecided\" message=\"claims/x.feature is no feature campaign.json"
                + " locked.\"/>");
    Element first = (Element) parse(Samples.faulty()).getElementsByTagName("testcase").item(0);
    assertThat(first.getElementsByTagName("error").getLength()).isEqualTo(1);
  }

  @Test
  void theVerdictIsTheFirstTest() throws Exception {
    Element first = (Element) parse(Samples.baseline()).getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("REJECTED");
    assertThat(first.getElementsByTagName("failure").getLength()).isEqualTo(1);
  }

  @Test
  void theFirstTestSaysWhyAndWhatToDoAsThePageDoes() throws Exception {
    Element first = (Element) parse(Samples.baseline()).getElementsByTagName("testcase").item(0);
    assertThat(first.getTextContent().lines())
        .containsAll(Reasons.brief(Samples.baseline()))
        .contains("Next: " + NextStep.of(Samples.baseline()).get(0));
  }

  @Test
  void whatWasNotJudgedAsRecordedIsSaidInTheFirstTest() throws Exception {
    Judgement hostile = Samples.hostile();
    assertThat(hostile.concerns()).isNotEmpty();
    Element first = (Element) parse(hostile).getElementsByTagName("testcase").item(0);
    assertThat(first.getTextContent()).contains(Headline.NOT_AS_RECORDED + ": ");
  }

  @Test
  void aPredictionNeverTurnsABuildRedAndSaysWhatItCameTo() throws Exception {
    assertThat(JunitXml.write(Samples.baseline(), Redaction.none()))
        .contains("name=\"does not gate, FAILS: PRED-C-RX");
  }

  @Test
  void hostileTextStaysWellFormed() throws Exception {
    assertThat(parse(Samples.hostile()).getAttribute("tests")).isEqualTo("3");
  }
}
