package besser.gate.judge.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1:40000, 192.0.2.1, 40000",
    "192.0.2.1%eth0:40000, 192.0.2.1, 40000",
    "[::ffff:192.0.2.1]:40000, 192.0.2.1, 40000",
    "::ffff:192.0.2.1:40000, 192.0.2.1, 40000",
    "[2001:db8::10]:40000, 2001:db8:0:0:0:0:0:10, 40000",
    "[2001:DB8:0:0::0010]:40000, 2001:db8:0:0:0:0:0:10, 40000",
    "[fe80::1]%eth0:40000, fe80:0:0:0:0:0:0:1, 40000",
    "[fe80::1%eth0]:40000, fe80:0:0:0:0:0:0:1, 40000",
    "[::1]:40000, 0:0:0:0:0:0:0:1, 40000",
    "*:12345, *, 12345",
    "rubbish, rubbish, ''"
  })
  void aSocketIsItsAddressAndItsPortHoweverItIsPrinted(String text, String host, String port) {
    assertThat(Endpoint.socket(text)).isEqualTo(new Endpoint(host, port));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.9 dev eth0 src 192.0.2.1 uid 1000, 192.0.2.1",
    "192.0.2.9 from 192.0.2.1 dev eth0 uid 1000, 192.0.2.1",
    "2001:db8::9 from :: dev eth0 proto kernel src 2001:db8::1 metric 256 pref medium, 2001:db8::1",
    "2001:db8::9 from 2001:db8::1 dev eth0 proto kernel metric 256 pref medium, 2001:db8::1",
    "fe80::9 from :: dev eth0 proto kernel src fe80::1 metric 256, fe80::1"
  })
  void aRouteLeavesFromWhatTheKernelChoseOrWasAskedFrom(String route, String source) {
    assertThat(Endpoint.source(route)).hasValue(source);
  }

  @Test
  void theUnspecifiedAddressNamesNobody() {
    assertThat(Endpoint.source("2001:db8::9 from :: dev eth0 metric 256")).isEmpty();
    assertThat(Endpoint.source("192.0.2.9 dev eth0 src 0.0.0.0")).isEmpty();
    assertThat(Endpoint.source("-")).isEmpty();
  }
}
