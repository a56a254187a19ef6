package besser.gate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import besser.gate.evidence.format.Column;
import besser.gate.evidence.format.FreePair;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can become of a column. */
class MutationTest {
  private static final String TABLE = "t\tn\n1.5\t10\n2.5\t-\n3.5\t31\n4.5\t40\n";

  @Test
  void eachChangesItsColumnOnly() {
    assertThat(Mutation.ABSENT.of(TABLE, 1, "")).isEqualTo("t\n1.5\n2.5\n3.5\n4.5\n");
    assertThat(Mutation.FROZEN.of(TABLE, 0, "")).endsWith("\n3.5\t31\n3.5\t40\n");
    assertThat(Mutation.HALVED.of(TABLE, 1, "")).endsWith("\t5\n2.5\t-\n3.5\t15\n4.5\t20\n");
    assertThat(Mutation.DOUBLED.of(TABLE, 0, "")).contains("\n3.0\t10\n").contains("\n9.0\t40\n");
    assertThat(Mutation.AN_HOUR_LATE.of(TABLE, 0, "")).contains("\n3601.5\t10\n");
    assertThat(Mutation.REVERSED.of(TABLE, 1, ""))
        .isEqualTo("t\tn\n1.5\t40\n2.5\t31\n3.5\t-\n4.5\t10\n");
    assertThat(Mutation.EVERY_SECOND_ROW.of(TABLE, 0, "")).isEqualTo("t\tn\n1.5\t10\n3.5\t31\n");
    assertThat(Mutation.OF_ANOTHER.of(TABLE, 1, "t\tn\n9\t7\n")).contains("1.5\t7\n2.5\t-\n");
  }

  @Test
  void aFreePairNamesAColumnThatIsWrittenAndAMutationThatExists() {
    List<String> names = java.util.Arrays.stream(Mutation.values()).map(Enum::name).toList();
    assertThat(FreePair.written())
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(Column.of(f.file())).extracting(Column::name).contains(f.column());
              assertThat(names).containsAll(f.mutations());
              assertThat(f.reason()).isNotBlank();
            });
  }
}
