package besser.gate.evidence.store;

import static besser.gate.evidence.store.Recordings.brief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import besser.gate.corpus.Damage;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a newer gate may mean something else by the same words. */
class NewerSchemaTest {
  @TempDir Path folder;

  private Path with(String file, String schema) throws IOException {
    return new Damage(brief(2).writeTo(folder))
        .change(file, text -> text.replaceFirst("\"schema\" : 1", "\"schema\" : " + schema))
        .resealed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "10", "99999999999999999999", "\"2\""})
  void aCampaignOfANewerOneIsRefused(String schema) throws IOException {
    Path campaign = with("campaign.json", schema);
    assertThatThrownBy(() -> Evidence.open(campaign))
        .isInstanceOf(NewerSchemaException.class)
        .hasMessageContaining(
            "its campaign.json has schema %s, and this gate knows schema 1."
                .formatted(schema.replace("\"", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "\"one\"", "null"})
  void aCampaignOfNoneIsOpenedAndSaysSo(String schema) throws IOException {
    assertThat(Evidence.open(with("campaign.json", schema)).faults())
        .anySatisfy(fault -> assertThat(fault).endsWith("and this gate knows schema 1."));
  }

  @Test
  void aRepetitionOfANewerOneIsNotReadAndTheOthersAre() throws IOException {
    Campaign campaign = Evidence.open(with("rep-1/repetition.json", "2"));
    Repetition newer = campaign.repetitions().get(0);
    assertThat(newer.sealFaults())
        .contains(
            "repetition.json has schema 2, and this gate knows schema 1. Nothing of it is judged.");
    assertThat(newer.rx().value()).isEmpty();
    assertThat(campaign.repetitions().get(1).rx().value()).isPresent();
  }
}
