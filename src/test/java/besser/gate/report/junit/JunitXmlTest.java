package besser.gate.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.judge.Judgement;
import besser.gate.report.Samples;
import besser.gate.report.escape.Redaction;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitXmlTest {
  private static Element parse(Judgement judgement) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(JunitXml.write(judgement, Redaction.none()))))
        .getDocumentElement();
  }

  @Test
  void undecidedIsAnErrorAndNothingIsSkipped() throws Exception {
    Element suite = parse(Samples.baseline());
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("0");
    assertThat(suite.getAttribute("failures")).isEqualTo("9");
  }

  @Test
  void theVerdictIsTheFirstTest() throws Exception {
    Element first = (Element) parse(Samples.baseline()).getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("REJECTED");
    assertThat(first.getElementsByTagName("failure").getLength()).isEqualTo(1);
  }

  @Test
  void aPredictionNeverTurnsABuildRedAndSaysWhatItCameTo() throws Exception {
    assertThat(JunitXml.write(Samples.baseline(), Redaction.none()))
        .contains("name=\"does not gate, FAILS: PRED-C-RX");
  }

  @Test
  void hostileTextStaysWellFormed() throws Exception {
    assertThat(parse(Samples.hostile()).getAttribute("tests")).isEqualTo("2");
  }
}
