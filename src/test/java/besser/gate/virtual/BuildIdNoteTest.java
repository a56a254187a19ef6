package besser.gate.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** As {@code readelf -x .note.gnu.build-id} shows it of a module of forky's arm64 kernel. */
class BuildIdNoteTest {
  private static final String ID = "d36b1700fc1c1c6a5d851c76dfd7754abe04892a";
  private static final String NOTE = "040000001400000003000000474e5500" + ID;

  /** Another note beside it, of type 1: {@code .note.Linux} has one. */
  private static final String OTHER =
      "060000000400000001000000" + "4c696e757800" + "0000" + "00000000";

  private static byte[] bytes(String... parts) {
    return HexFormat.of().parseHex(String.join("", parts));
  }

  @Test
  void isFoundAmongTheOtherNotesOfAModule() {
    assertThat(BuildIdNote.of(bytes("7f454c46", OTHER, NOTE, "00000000"))).hasValue(ID);
  }

  @Test
  void isUnknownWhereThereIsNoneOrNobodyCanTellWhichOrItIsCutOff() {
    assertThat(BuildIdNote.of(bytes("7f454c46", OTHER))).isEmpty();
    assertThat(BuildIdNote.of(bytes(NOTE, NOTE))).isEmpty();
    assertThat(BuildIdNote.of(bytes(NOTE.substring(0, NOTE.length() - 2)))).isEmpty();
    assertThat(BuildIdNote.of(new byte[0])).isEmpty();
  }
}
