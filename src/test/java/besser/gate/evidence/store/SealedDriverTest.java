package besser.gate.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.evidence.Campaign;
import besser.gate.evidence.Driver;
import besser.gate.evidence.Driver.Role;
import besser.gate.quantity.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of the driver is sealed with a campaign and judged as sealed. */
class SealedDriverTest {
  @TempDir Path folder;

  private Path campaign() throws IOException {
    return Recordings.brief(1).writeTo(folder);
  }

  private static Driver driver(Path campaign) {
    return Evidence.open(campaign).repetitions().get(0).driver();
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void aCampaignCarriesTheDescriptionOfItsDriver() throws IOException {
    Path campaign = campaign();
    assertThat(campaign.resolve("driver/driver.tsv")).exists();
    assertThat(campaign.resolve("SHA256SUMS")).content().contains("driver/linux-log.tsv");
    assertThat(driver(campaign)).isEqualTo(KnownDrivers.today("bes2600"));
    assertThat(Evidence.open(campaign).faults()).isEmpty();
  }

  @Test
  void itIsJudgedByWhatWasSealedAndNotByTodays() throws IOException {
    Path campaign = campaign();
    edit(campaign.resolve("driver/driver.tsv"), "sdio_rx_work", "usb_rx_work");
    edit(
        campaign.resolve("campaign.json"),
        Sha256.hex(KnownDrivers.files("bes2600").get("driver.tsv")),
        Seal.sha256(campaign.resolve("driver/driver.tsv")));
    Seal.of(new CampaignFolder(campaign));

    assertThat(driver(campaign).works()).contains("usb_rx_work").doesNotContain("sdio_rx_work");
    assertThat(Evidence.open(campaign).faults()).isEmpty();
  }

  @Test
  void aDescriptionThatWasAlteredIsNotBelievedAndTodaysDoesNotStandIn() throws IOException {
    Path campaign = campaign();
    edit(campaign.resolve("driver/driver.tsv"), "sdio_rx_work", "usb_rx_work");

    Campaign opened = Evidence.open(campaign);

    assertThat(opened.repetitions().get(0).driver()).isEqualTo(Driver.unknown("bes2600"));
    assertThat(opened.faults())
        .contains("driver/driver.tsv is not the description campaign.json locked.");
  }

  @Test
  void aSealedDescriptionThatCampaignJsonDoesNotListIsNotBelieved() throws IOException {
    Path campaign = campaign();
    edit(campaign.resolve("driver/kernel-log.tsv"), "DEATH", "NOISE");
    Seal.of(new CampaignFolder(campaign));

    assertThat(Evidence.open(campaign).faults())
        .containsExactly("driver/kernel-log.tsv is not the description campaign.json locked.");
    assertThat(driver(campaign).log()).isEmpty();
  }

  @Test
  void aDescriptionThatIsLostIsMissingAndNotTodays() throws IOException {
    Path campaign = campaign();
    Files.delete(campaign.resolve("driver/driver.tsv"));

    assertThat(driver(campaign)).isEqualTo(Driver.unknown("bes2600"));
    assertThat(Evidence.open(campaign).faults())
        .contains(
            "driver/driver.tsv was sealed and is missing. Nothing is known of the driver then.");
  }

  @Test
  void aCampaignFromBeforeDescriptionsWereSealedIsReadByTodays() throws IOException {
    Path campaign = campaign();
    String text = Files.readString(campaign.resolve("campaign.json"));
    Files.writeString(
        campaign.resolve("campaign.json"), text.replaceFirst("(?s)\"driver\" : \\{.*?},\\s*", ""));
    for (String name : KnownDrivers.files("bes2600").keySet()) {
      Files.delete(campaign.resolve("driver").resolve(name));
    }
    Seal.of(new CampaignFolder(campaign));

    assertThat(Evidence.open(campaign).faults()).isEmpty();
    assertThat(driver(campaign)).isEqualTo(KnownDrivers.today("bes2600"));
  }

  @Test
  void aDriverNobodyDescribedIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> KnownDrivers.files("bes2601"))
        .isInstanceOf(UnknownDriverException.class)
        .hasMessage(
            "module is \"bes2601\", and there is no folder drivers/bes2601; there is bes2600. Name"
                + " the module of one of these, or describe the new driver in a folder of its own"
                + " beside them.");
  }

  @Test
  void eachDriverOfThisBuildSaysAllThatIsAskedOfIt() {
    assertThat(KnownDrivers.modules()).contains("bes2600");
    for (String module : KnownDrivers.modules()) {
      Driver driver = KnownDrivers.today(module);
      assertThat(driver.log()).hasSizeGreaterThan(30);
      for (Role role : Role.values()) {
        assertThat(driver.all(role)).as(module + " " + role).isNotEmpty();
      }
    }
  }
}
