package besser.gate.evidence.store;

import static besser.gate.evidence.store.Recordings.brief;
import static besser.gate.evidence.store.Recordings.missing;
import static besser.gate.evidence.store.Recordings.readByNobody;
import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.corpus.Damage;
import besser.gate.corpus.Parts;
import besser.gate.evidence.Campaign;
import besser.gate.evidence.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFileTest {
  @TempDir Path folder;

  /** One campaign, put back into its whole state before each damage. */
  private Whole whole() throws IOException {
    return new Whole(brief(1).writeTo(folder.resolve("whole")));
  }

  private static final class Whole {
    private final Path campaign;
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private String last = "";

    Whole(Path campaign) throws IOException {
      this.campaign = campaign;
      for (String file : FilesBelow.of(campaign)) {
        bytes.put(file, Files.readAllBytes(campaign.resolve(file)));
      }
    }

    /** Files of the repetition, below its folder. */
    List<String> files() {
      return bytes.keySet().stream()
          .filter(f -> f.startsWith("rep-1/"))
          .map(f -> f.substring("rep-1/".length()))
          .toList();
    }

    /** Whole but for what the next damage does to one file. */
    Damage again(String next) throws IOException {
      for (Map.Entry<String, byte[]> file : bytes.entrySet()) {
        boolean rewritten = file.getKey().matches(".*(SHA256SUMS|/trailer\\.txt)");
        if (rewritten || file.getKey().equals(last)) {
          Files.write(campaign.resolve(file.getKey()), file.getValue());
        }
      }
      last = "rep-1/" + next;
      return new Damage(campaign);
    }
  }

  @Test
  void eachFileThatIsDeletedCostsItsPartAndNoOther() throws IOException {
    Whole whole = whole();
    for (String file : whole.files()) {
      if (file.equals("SHA256SUMS")) {
        continue;
      }
      Campaign recordedSo = Evidence.open(whole.again(file).delete("rep-1/" + file).resealed());
      assertThat(recordedSo.faults()).as(file).isEmpty();
      assertThat(missing(recordedSo.repetitions().get(0)).keySet()).as(file).isEqualTo(costs(file));
    }
  }

  /** Nobody knows which windows are left out where nobody wrote down what was ordered. */
  private static Set<String> costs(String file) {
    return file.equals("device/config.txt")
        ? Set.of("device/cpu.tsv", "device/perf.tsv")
        : readByNobody(file) ? Set.of() : Set.of(file);
  }

  @Test
  void eachFileThatIsDeletedAfterTheSealIsNamed() throws IOException {
    Whole whole = whole();
    for (String file : whole.files()) {
      Campaign opened = Evidence.open(whole.again(file).delete("rep-1/" + file).tampered());
      Repetition repetition = opened.repetitions().get(0);
      if (file.equals("SHA256SUMS")) {
        assertThat(opened.faults()).contains("rep-1/SHA256SUMS was sealed and is missing.");
        assertThat(Parts.of(repetition)).allSatisfy(p -> assertThat(p.why()).isNotEmpty());
      } else {
        assertThat(repetition.sealFaults()).as(file).contains(file + " was sealed and is missing.");
      }
    }
  }

  @Test
  void eachFileThatIsAlteredAfterTheSealIsRefusedByName() throws IOException {
    Whole whole = whole();
    for (String file : whole.files()) {
      byte[] bytes = whole.bytes.getOrDefault("rep-1/" + file, new byte[0]).clone();
      if (bytes.length == 0) {
        continue;
      }
      whole.again(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(whole.campaign.resolve("rep-1").resolve(file), bytes);

      Campaign opened = Evidence.open(whole.campaign);

      Repetition repetition = opened.repetitions().get(0);
      if (file.equals("SHA256SUMS")) {
        assertThat(opened.faults()).anyMatch(f -> f.startsWith("rep-1/SHA256SUMS was altered"));
        assertThat(Parts.of(repetition)).allSatisfy(p -> assertThat(p.why()).isNotEmpty());
      } else {
        assertThat(repetition.sealFaults())
            .as(file)
            .anyMatch(f -> f.startsWith(file + " was altered after it was sealed (SHA-256 "));
        if (!readByNobody(file)) {
          assertThat(missing(repetition).get(file))
              .as(file)
              .startsWith(file + " was altered after it was sealed")
              .endsWith("nothing is judged on it.");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.99})
  void eachFileThatIsTruncatedNeverThrows(double part) throws IOException {
    Whole whole = whole();
    for (String file : whole.files()) {
      Damage damage = whole.again(file).truncate("rep-1/" + file, part);
      Campaign opened =
          Evidence.open(file.equals("SHA256SUMS") ? damage.tampered() : damage.resealed());
      assertThat(opened.repetitions()).as(file).hasSize(1);
      if (file.endsWith(".gz")) {
        assertThat(missing(opened.repetitions().get(0))).as(file).containsKey(file);
      }
    }
  }
}
