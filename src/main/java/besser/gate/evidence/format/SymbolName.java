package besser.gate.evidence.format;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kernel symbol names without what the compiler or the tool added to them. {@code
 * bes2600_bh.isra.0} is a name the compiler made; the claims speak of {@code bes2600_bh}.
 */
public final class SymbolName {
  /** Clones GCC and Clang number: {@code .isra.0}, {@code .cold.3}, {@code .llvm.8142}. */
  private static final Set<String> NUMBERED =
      Set.of("isra", "constprop", "part", "cold", "lto_priv", "llvm");

  /**
   * No function's name: a bare address, an arm64 mapping symbol ({@code $x}, {@code $d.12}), a
   * local label of the assembler.
   */
  private static final Pattern NONE =
      Pattern.compile("0x\\p{XDigit}+|\\p{XDigit}{8,16}|\\$[adtx](?:\\..*)?|\\.L.*|");

  private SymbolName() {}

  /** Whether a symbol, already stripped, names no function though it is not {@code [unknown]}. */
  public static boolean isNone(String stripped) {
    return NONE.matcher(stripped).matches();
  }

  /**
   * The name the source gave the function: {@code +0x1b5}, {@code +0x1b5/0x200}, {@code .isra.N},
   * {@code .constprop.N}, {@code .part.N}, {@code .cold}, {@code .cold.N}, {@code .lto_priv.N} and
   * {@code .llvm.N} are taken off, also stacked ones. Nothing else is: a name that merely begins
   * alike ({@code bes2600_bh_wakeup}) is another function.
   */
  public static String strip(String symbol) {
    String name = symbol;
    int end = cut(name);
    while (end > 0) {
      name = name.substring(0, end);
      end = cut(name);
    }
    return name;
  }

  /** Where the last suffix begins; 0 or less where there is none. */
  private static int cut(String name) {
    int plus = name.lastIndexOf("+0x");
    if (plus > 0 && isOffset(name, plus + 1)) {
      return plus;
    }
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      return -1;
    }
    if (name.startsWith("cold", dot + 1) && name.length() == dot + 5) {
      return dot;
    }
    int before = name.lastIndexOf('.', dot - 1);
    return before > 0
            && isNumber(name, dot + 1)
            && NUMBERED.contains(name.substring(before + 1, dot))
        ? before
        : -1;
  }

  private static boolean isNumber(String name, int from) {
    for (int i = from; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return from < name.length();
  }

  /** {@code 0x1b5} or {@code 0x1b5/0x200}. */
  private static boolean isOffset(String name, int from) {
    int slash = name.indexOf('/', from);
    return slash < 0
        ? isHex(name, from, name.length())
        : isHex(name, from, slash) && isHex(name, slash + 1, name.length());
  }

  private static boolean isHex(String name, int from, int to) {
    if (to - from < 3 || !name.startsWith("0x", from)) {
      return false;
    }
    for (int i = from + 2; i < to; i++) {
      if (Character.digit(name.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
