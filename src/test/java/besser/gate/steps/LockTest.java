package besser.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pins the text of the locked features. A change here needs a decision of the campaign: name it,
 * with its date, in the commit and in the feature's description, and put the new hash ({@code
 * sha256sum features/targets.feature}) below.
 */
class LockTest {
  @ParameterizedTest(name = "{0} is what was locked: {1}")
  @CsvSource({
    "targets.feature, phase1-bug5 2026-05-07, 0291a4df8541b45b8acd7d97782271b0afa3f09e84298ed046f60b1c97660c35",
    "patch-c/goal.feature, Patch C plan 2026-05-07, e9bfee0e6de298c8a9d85f2fa7943abc1d6c61f6658949e86a5269c696595179",
    "patch-c/predictions.feature, Patch C plan 2026-05-07, 692f7c992334a6dcf90be7c91f55acbef24e7e89b1a3acb479e2c3bafb39a057",
  })
  void aLockedFeatureIsNotChangedInPassing(String feature, String decision, String sha256)
      throws IOException {
    assertThat(sha256(Files.readString(Path.of("features", feature))))
        .as(feature + " was locked by " + decision)
        .isEqualTo(sha256);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
