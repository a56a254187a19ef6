package besser.gate.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words that take a host down, dressed so that no list of words knows them. */
final class Disguises {
  private static final List<String> WORDS =
      List.of(
          "reboot",
          "poweroff",
          "halt",
          "shutdown -h now",
          "init 6",
          "telinit 0",
          "kexec -e",
          "systemctl reboot",
          "systemctl suspend",
          "rtcwake -m off",
          "echo b >/proc/sysrq-trigger",
          "kill -9 1");

  private static final List<String> DRESSES =
      List.of(
          "%s",
          "; %s",
          "&& %s",
          "| %s",
          "`%s`",
          "$(%s)",
          "';%s;'",
          "'$(%s)'",
          "\"$(%s)\"",
          "'\"'\"';%s #",
          "\\';%s;\\'",
          "x';%s;echo 'x",
          "x\";%s;echo \"x",
          "${IFS}%s",
          "-x;%s",
          "--help;%s",
          "a=%s;$a",
          "eval '%s'",
          "sh -c '%s'",
          "busybox %s",
          "env -i %s",
          "exec %s",
          "sudo -n %s",
          "sudo -n sh -c '%s'",
          "x\n%s",
          "x\r%s",
          "../../sbin/%s",
          "/dev/null;%s",
          "$'\\x72';%s",
          "{%s,}",
          "~;%s",
          "*;%s",
          "x&%s&",
          ">(%s)",
          "<(%s)",
          "=%s",
          "%%s;%s");

  private Disguises() {}

  /** So many, each another one. */
  static List<String> generated(int many, long seed) {
    Random random = new Random(seed);
    List<String> all = new ArrayList<>();
    while (all.size() < many) {
      String word = broken(WORDS.get(random.nextInt(WORDS.size())), random);
      String dress = DRESSES.get(random.nextInt(DRESSES.size()));
      String dressed = dress.replace("%s", word);
      if (!all.contains(dressed)) {
        all.add(dressed);
      }
    }
    return all;
  }

  /** The word as it is, or as a shell would still read it. */
  private static String broken(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 1);
    String head = word.substring(0, at);
    String tail = word.substring(at);
    return switch (random.nextInt(8)) {
      case 0 -> head + "''" + tail;
      case 1 -> head + "\"\"" + tail;
      case 2 -> head + "$@" + tail;
      case 3 -> head + "${x:-}" + tail;
      case 4 -> "a=" + head.replace(" ", "\\ ") + ";$a" + tail;
      case 5 -> "printf " + octal(word) + "|sh";
      case 6 -> "$(echo " + new StringBuilder(word).reverse() + "|rev)";
      default -> word;
    };
  }

  private static String octal(String word) {
    StringBuilder octal = new StringBuilder("'");
    word.chars().forEach(c -> octal.append("\\").append(Integer.toOctalString(c)));
    return octal.append("'").toString();
  }
}
